-- cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd
-- The typed view of each event, for Dataverse's SQL endpoint (T-SQL).

-- CallRinging: A call is offered to the agent.
SELECT
  [msdyn_externalcorrelationid] AS [event_id],
  [msdyn_conversationid] AS [conversation_id],
  [msdyn_eventtimestamp] AS [occurred_at],
  [createdon] AS [created_at],
  [msdyn_providersessionid] AS [provider_session_id],
  [msdyn_clientsessionid] AS [client_session_id],
  [msdyn_sessionId] AS [host_session_id],
  [msdyn_participantid] AS [participant_id],
  NULLIF([msdyn_customattribute1], '') AS [queue],
  NULLIF([msdyn_customattribute3], '') AS [direction]
FROM [msdyn_kpieventdata]
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallRinging';

-- CallAnswered: The agent answers the call.
SELECT
  [msdyn_externalcorrelationid] AS [event_id],
  [msdyn_conversationid] AS [conversation_id],
  [msdyn_eventtimestamp] AS [occurred_at],
  [createdon] AS [created_at],
  [msdyn_providersessionid] AS [provider_session_id],
  [msdyn_clientsessionid] AS [client_session_id],
  [msdyn_sessionId] AS [host_session_id],
  [msdyn_participantid] AS [participant_id],
  NULLIF([msdyn_customattribute1], '') AS [queue],
  TRY_CAST([msdyn_customattribute2] AS bigint) AS [ring_seconds]
FROM [msdyn_kpieventdata]
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallAnswered';

-- CallDeclined: The agent declines the call.
SELECT
  [msdyn_externalcorrelationid] AS [event_id],
  [msdyn_conversationid] AS [conversation_id],
  [msdyn_eventtimestamp] AS [occurred_at],
  [createdon] AS [created_at],
  [msdyn_providersessionid] AS [provider_session_id],
  [msdyn_clientsessionid] AS [client_session_id],
  [msdyn_sessionId] AS [host_session_id],
  [msdyn_participantid] AS [participant_id],
  NULLIF([msdyn_customattribute1], '') AS [queue],
  NULLIF([msdyn_kpieventreason], '') AS [reason]
FROM [msdyn_kpieventdata]
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallDeclined';

-- CallMissed: Nobody answered the call in time.
SELECT
  [msdyn_externalcorrelationid] AS [event_id],
  [msdyn_conversationid] AS [conversation_id],
  [msdyn_eventtimestamp] AS [occurred_at],
  [createdon] AS [created_at],
  [msdyn_providersessionid] AS [provider_session_id],
  [msdyn_clientsessionid] AS [client_session_id],
  [msdyn_sessionId] AS [host_session_id],
  [msdyn_participantid] AS [participant_id],
  NULLIF([msdyn_customattribute1], '') AS [queue],
  TRY_CAST([msdyn_customattribute2] AS bigint) AS [ring_seconds]
FROM [msdyn_kpieventdata]
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallMissed';

-- CallHold: A call is put on hold.
SELECT
  [msdyn_externalcorrelationid] AS [event_id],
  [msdyn_conversationid] AS [conversation_id],
  [msdyn_eventtimestamp] AS [occurred_at],
  [createdon] AS [created_at],
  [msdyn_providersessionid] AS [provider_session_id],
  [msdyn_clientsessionid] AS [client_session_id],
  [msdyn_sessionId] AS [host_session_id],
  [msdyn_participantid] AS [participant_id],
  NULLIF([msdyn_kpieventreason], '') AS [reason],
  NULLIF([msdyn_customattribute1], '') AS [queue],
  TRY_CAST([msdyn_customattribute2] AS bigint) AS [hold_seconds]
FROM [msdyn_kpieventdata]
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallHold';

-- CallUnhold: A call is taken off hold.
SELECT
  [msdyn_externalcorrelationid] AS [event_id],
  [msdyn_conversationid] AS [conversation_id],
  [msdyn_eventtimestamp] AS [occurred_at],
  [createdon] AS [created_at],
  [msdyn_providersessionid] AS [provider_session_id],
  [msdyn_clientsessionid] AS [client_session_id],
  [msdyn_sessionId] AS [host_session_id],
  [msdyn_participantid] AS [participant_id],
  NULLIF([msdyn_customattribute1], '') AS [queue],
  TRY_CAST([msdyn_customattribute2] AS bigint) AS [hold_seconds]
FROM [msdyn_kpieventdata]
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallUnhold';

-- CallMuted: The agent mutes the microphone.
SELECT
  [msdyn_externalcorrelationid] AS [event_id],
  [msdyn_conversationid] AS [conversation_id],
  [msdyn_eventtimestamp] AS [occurred_at],
  [createdon] AS [created_at],
  [msdyn_providersessionid] AS [provider_session_id],
  [msdyn_clientsessionid] AS [client_session_id],
  [msdyn_sessionId] AS [host_session_id],
  [msdyn_participantid] AS [participant_id],
  NULLIF([msdyn_customattribute1], '') AS [queue]
FROM [msdyn_kpieventdata]
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallMuted';

-- CallUnmuted: The agent opens the microphone again.
SELECT
  [msdyn_externalcorrelationid] AS [event_id],
  [msdyn_conversationid] AS [conversation_id],
  [msdyn_eventtimestamp] AS [occurred_at],
  [createdon] AS [created_at],
  [msdyn_providersessionid] AS [provider_session_id],
  [msdyn_clientsessionid] AS [client_session_id],
  [msdyn_sessionId] AS [host_session_id],
  [msdyn_participantid] AS [participant_id],
  NULLIF([msdyn_customattribute1], '') AS [queue],
  TRY_CAST([msdyn_customattribute2] AS bigint) AS [mute_seconds]
FROM [msdyn_kpieventdata]
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallUnmuted';

-- CallTransferred: The call goes to somebody else for good.
SELECT
  [msdyn_externalcorrelationid] AS [event_id],
  [msdyn_conversationid] AS [conversation_id],
  [msdyn_eventtimestamp] AS [occurred_at],
  [createdon] AS [created_at],
  [msdyn_providersessionid] AS [provider_session_id],
  [msdyn_clientsessionid] AS [client_session_id],
  [msdyn_sessionId] AS [host_session_id],
  [msdyn_participantid] AS [participant_id],
  NULLIF([msdyn_customattribute1], '') AS [queue],
  NULLIF([msdyn_kpieventreason], '') AS [reason],
  NULLIF([msdyn_customattribute4], '') AS [target]
FROM [msdyn_kpieventdata]
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallTransferred';

-- CallConsultStarted: The agent asks a colleague while the customer waits.
SELECT
  [msdyn_externalcorrelationid] AS [event_id],
  [msdyn_conversationid] AS [conversation_id],
  [msdyn_eventtimestamp] AS [occurred_at],
  [createdon] AS [created_at],
  [msdyn_providersessionid] AS [provider_session_id],
  [msdyn_clientsessionid] AS [client_session_id],
  [msdyn_sessionId] AS [host_session_id],
  [msdyn_participantid] AS [participant_id],
  NULLIF([msdyn_customattribute1], '') AS [queue],
  NULLIF([msdyn_customattribute4], '') AS [target]
FROM [msdyn_kpieventdata]
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallConsultStarted';

-- CallConferenceStarted: A third party joins the call.
SELECT
  [msdyn_externalcorrelationid] AS [event_id],
  [msdyn_conversationid] AS [conversation_id],
  [msdyn_eventtimestamp] AS [occurred_at],
  [createdon] AS [created_at],
  [msdyn_providersessionid] AS [provider_session_id],
  [msdyn_clientsessionid] AS [client_session_id],
  [msdyn_sessionId] AS [host_session_id],
  [msdyn_participantid] AS [participant_id],
  NULLIF([msdyn_customattribute1], '') AS [queue],
  NULLIF([msdyn_customattribute4], '') AS [target]
FROM [msdyn_kpieventdata]
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallConferenceStarted';

-- CallRecordingStarted: Recording begins.
SELECT
  [msdyn_externalcorrelationid] AS [event_id],
  [msdyn_conversationid] AS [conversation_id],
  [msdyn_eventtimestamp] AS [occurred_at],
  [createdon] AS [created_at],
  [msdyn_providersessionid] AS [provider_session_id],
  [msdyn_clientsessionid] AS [client_session_id],
  [msdyn_sessionId] AS [host_session_id],
  [msdyn_participantid] AS [participant_id],
  NULLIF([msdyn_customattribute1], '') AS [queue]
FROM [msdyn_kpieventdata]
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallRecordingStarted';

-- CallRecordingStopped: Recording ends or pauses.
SELECT
  [msdyn_externalcorrelationid] AS [event_id],
  [msdyn_conversationid] AS [conversation_id],
  [msdyn_eventtimestamp] AS [occurred_at],
  [createdon] AS [created_at],
  [msdyn_providersessionid] AS [provider_session_id],
  [msdyn_clientsessionid] AS [client_session_id],
  [msdyn_sessionId] AS [host_session_id],
  [msdyn_participantid] AS [participant_id],
  NULLIF([msdyn_customattribute1], '') AS [queue],
  NULLIF([msdyn_kpieventreason], '') AS [reason],
  TRY_CAST([msdyn_customattribute2] AS bigint) AS [recording_seconds]
FROM [msdyn_kpieventdata]
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallRecordingStopped';

-- CallEnded: The call is over.
SELECT
  [msdyn_externalcorrelationid] AS [event_id],
  [msdyn_conversationid] AS [conversation_id],
  [msdyn_eventtimestamp] AS [occurred_at],
  [createdon] AS [created_at],
  [msdyn_providersessionid] AS [provider_session_id],
  [msdyn_clientsessionid] AS [client_session_id],
  [msdyn_sessionId] AS [host_session_id],
  [msdyn_participantid] AS [participant_id],
  NULLIF([msdyn_customattribute1], '') AS [queue],
  NULLIF([msdyn_kpieventreason], '') AS [reason],
  TRY_CAST([msdyn_customattribute2] AS bigint) AS [talk_seconds],
  NULLIF([msdyn_customattribute3], '') AS [direction]
FROM [msdyn_kpieventdata]
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallEnded';

-- WrapUpStarted: After-call work begins.
SELECT
  [msdyn_externalcorrelationid] AS [event_id],
  [msdyn_conversationid] AS [conversation_id],
  [msdyn_eventtimestamp] AS [occurred_at],
  [createdon] AS [created_at],
  [msdyn_providersessionid] AS [provider_session_id],
  [msdyn_clientsessionid] AS [client_session_id],
  [msdyn_sessionId] AS [host_session_id],
  [msdyn_participantid] AS [participant_id],
  NULLIF([msdyn_customattribute1], '') AS [queue]
FROM [msdyn_kpieventdata]
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'WrapUpStarted';

-- WrapUpCompleted: After-call work is done.
SELECT
  [msdyn_externalcorrelationid] AS [event_id],
  [msdyn_conversationid] AS [conversation_id],
  [msdyn_eventtimestamp] AS [occurred_at],
  [createdon] AS [created_at],
  [msdyn_providersessionid] AS [provider_session_id],
  [msdyn_clientsessionid] AS [client_session_id],
  [msdyn_sessionId] AS [host_session_id],
  [msdyn_participantid] AS [participant_id],
  NULLIF([msdyn_customattribute1], '') AS [queue],
  TRY_CAST([msdyn_customattribute2] AS bigint) AS [wrap_up_seconds],
  NULLIF([msdyn_customattribute5], '') AS [disposition]
FROM [msdyn_kpieventdata]
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'WrapUpCompleted';
