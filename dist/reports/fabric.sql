-- cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd
-- The typed view of each event, for Microsoft Fabric and Synapse (T-SQL).

-- CallRinging: A call is offered to the agent.
CREATE OR ALTER VIEW [CallRinging] AS
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
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallRinging'
GO

-- CallAnswered: The agent answers the call.
CREATE OR ALTER VIEW [CallAnswered] AS
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
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallAnswered'
GO

-- CallDeclined: The agent declines the call.
CREATE OR ALTER VIEW [CallDeclined] AS
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
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallDeclined'
GO

-- CallMissed: Nobody answered the call in time.
CREATE OR ALTER VIEW [CallMissed] AS
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
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallMissed'
GO

-- CallHold: A call is put on hold.
CREATE OR ALTER VIEW [CallHold] AS
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
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallHold'
GO

-- CallUnhold: A call is taken off hold.
CREATE OR ALTER VIEW [CallUnhold] AS
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
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallUnhold'
GO

-- CallMuted: The agent mutes the microphone.
CREATE OR ALTER VIEW [CallMuted] AS
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
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallMuted'
GO

-- CallUnmuted: The agent opens the microphone again.
CREATE OR ALTER VIEW [CallUnmuted] AS
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
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallUnmuted'
GO

-- CallTransferred: The call goes to somebody else for good.
CREATE OR ALTER VIEW [CallTransferred] AS
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
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallTransferred'
GO

-- CallConsultStarted: The agent asks a colleague while the customer waits.
CREATE OR ALTER VIEW [CallConsultStarted] AS
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
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallConsultStarted'
GO

-- CallConferenceStarted: A third party joins the call.
CREATE OR ALTER VIEW [CallConferenceStarted] AS
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
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallConferenceStarted'
GO

-- CallRecordingStarted: Recording begins.
CREATE OR ALTER VIEW [CallRecordingStarted] AS
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
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallRecordingStarted'
GO

-- CallRecordingStopped: Recording ends or pauses.
CREATE OR ALTER VIEW [CallRecordingStopped] AS
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
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallRecordingStopped'
GO

-- CallEnded: The call is over.
CREATE OR ALTER VIEW [CallEnded] AS
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
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'CallEnded'
GO

-- WrapUpStarted: After-call work begins.
CREATE OR ALTER VIEW [WrapUpStarted] AS
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
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'WrapUpStarted'
GO

-- WrapUpCompleted: After-call work is done.
CREATE OR ALTER VIEW [WrapUpCompleted] AS
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
WHERE COALESCE(NULLIF([msdyn_kpieventname], ''), NULLIF([msdyn_name], '')) = N'WrapUpCompleted'
GO
