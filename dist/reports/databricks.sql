-- cif-analytics-bridge 0.1.0 | plan 68d4a8bd76fd
-- The typed view of each event, for Databricks and Spark.

-- CallRinging: A call is offered to the agent.
CREATE OR REPLACE VIEW `CallRinging` AS
SELECT
  `msdyn_externalcorrelationid` AS `event_id`,
  `msdyn_conversationid` AS `conversation_id`,
  `msdyn_eventtimestamp` AS `occurred_at`,
  `createdon` AS `created_at`,
  `msdyn_providersessionid` AS `provider_session_id`,
  `msdyn_clientsessionid` AS `client_session_id`,
  `msdyn_sessionId` AS `host_session_id`,
  `msdyn_participantid` AS `participant_id`,
  NULLIF(`msdyn_customattribute1`, '') AS `queue`,
  NULLIF(`msdyn_customattribute3`, '') AS `direction`
FROM `msdyn_kpieventdata`
WHERE COALESCE(NULLIF(`msdyn_kpieventname`, ''), NULLIF(`msdyn_name`, '')) = 'CallRinging';

-- CallAnswered: The agent answers the call.
CREATE OR REPLACE VIEW `CallAnswered` AS
SELECT
  `msdyn_externalcorrelationid` AS `event_id`,
  `msdyn_conversationid` AS `conversation_id`,
  `msdyn_eventtimestamp` AS `occurred_at`,
  `createdon` AS `created_at`,
  `msdyn_providersessionid` AS `provider_session_id`,
  `msdyn_clientsessionid` AS `client_session_id`,
  `msdyn_sessionId` AS `host_session_id`,
  `msdyn_participantid` AS `participant_id`,
  NULLIF(`msdyn_customattribute1`, '') AS `queue`,
  CASE WHEN `msdyn_customattribute2` RLIKE '^-?(0|[1-9][0-9]*|[1-9]([.][0-9]+)?e[+][0-9]+)$' THEN TRY_CAST(TRY_CAST(`msdyn_customattribute2` AS double) AS bigint) END AS `ring_seconds`
FROM `msdyn_kpieventdata`
WHERE COALESCE(NULLIF(`msdyn_kpieventname`, ''), NULLIF(`msdyn_name`, '')) = 'CallAnswered';

-- CallDeclined: The agent declines the call.
CREATE OR REPLACE VIEW `CallDeclined` AS
SELECT
  `msdyn_externalcorrelationid` AS `event_id`,
  `msdyn_conversationid` AS `conversation_id`,
  `msdyn_eventtimestamp` AS `occurred_at`,
  `createdon` AS `created_at`,
  `msdyn_providersessionid` AS `provider_session_id`,
  `msdyn_clientsessionid` AS `client_session_id`,
  `msdyn_sessionId` AS `host_session_id`,
  `msdyn_participantid` AS `participant_id`,
  NULLIF(`msdyn_customattribute1`, '') AS `queue`,
  NULLIF(`msdyn_kpieventreason`, '') AS `reason`
FROM `msdyn_kpieventdata`
WHERE COALESCE(NULLIF(`msdyn_kpieventname`, ''), NULLIF(`msdyn_name`, '')) = 'CallDeclined';

-- CallMissed: Nobody answered the call in time.
CREATE OR REPLACE VIEW `CallMissed` AS
SELECT
  `msdyn_externalcorrelationid` AS `event_id`,
  `msdyn_conversationid` AS `conversation_id`,
  `msdyn_eventtimestamp` AS `occurred_at`,
  `createdon` AS `created_at`,
  `msdyn_providersessionid` AS `provider_session_id`,
  `msdyn_clientsessionid` AS `client_session_id`,
  `msdyn_sessionId` AS `host_session_id`,
  `msdyn_participantid` AS `participant_id`,
  NULLIF(`msdyn_customattribute1`, '') AS `queue`,
  CASE WHEN `msdyn_customattribute2` RLIKE '^-?(0|[1-9][0-9]*|[1-9]([.][0-9]+)?e[+][0-9]+)$' THEN TRY_CAST(TRY_CAST(`msdyn_customattribute2` AS double) AS bigint) END AS `ring_seconds`
FROM `msdyn_kpieventdata`
WHERE COALESCE(NULLIF(`msdyn_kpieventname`, ''), NULLIF(`msdyn_name`, '')) = 'CallMissed';

-- CallHold: A call is put on hold.
CREATE OR REPLACE VIEW `CallHold` AS
SELECT
  `msdyn_externalcorrelationid` AS `event_id`,
  `msdyn_conversationid` AS `conversation_id`,
  `msdyn_eventtimestamp` AS `occurred_at`,
  `createdon` AS `created_at`,
  `msdyn_providersessionid` AS `provider_session_id`,
  `msdyn_clientsessionid` AS `client_session_id`,
  `msdyn_sessionId` AS `host_session_id`,
  `msdyn_participantid` AS `participant_id`,
  NULLIF(`msdyn_kpieventreason`, '') AS `reason`,
  NULLIF(`msdyn_customattribute1`, '') AS `queue`,
  CASE WHEN `msdyn_customattribute2` RLIKE '^-?(0|[1-9][0-9]*|[1-9]([.][0-9]+)?e[+][0-9]+)$' THEN TRY_CAST(TRY_CAST(`msdyn_customattribute2` AS double) AS bigint) END AS `hold_seconds`
FROM `msdyn_kpieventdata`
WHERE COALESCE(NULLIF(`msdyn_kpieventname`, ''), NULLIF(`msdyn_name`, '')) = 'CallHold';

-- CallUnhold: A call is taken off hold.
CREATE OR REPLACE VIEW `CallUnhold` AS
SELECT
  `msdyn_externalcorrelationid` AS `event_id`,
  `msdyn_conversationid` AS `conversation_id`,
  `msdyn_eventtimestamp` AS `occurred_at`,
  `createdon` AS `created_at`,
  `msdyn_providersessionid` AS `provider_session_id`,
  `msdyn_clientsessionid` AS `client_session_id`,
  `msdyn_sessionId` AS `host_session_id`,
  `msdyn_participantid` AS `participant_id`,
  NULLIF(`msdyn_customattribute1`, '') AS `queue`,
  CASE WHEN `msdyn_customattribute2` RLIKE '^-?(0|[1-9][0-9]*|[1-9]([.][0-9]+)?e[+][0-9]+)$' THEN TRY_CAST(TRY_CAST(`msdyn_customattribute2` AS double) AS bigint) END AS `hold_seconds`
FROM `msdyn_kpieventdata`
WHERE COALESCE(NULLIF(`msdyn_kpieventname`, ''), NULLIF(`msdyn_name`, '')) = 'CallUnhold';

-- CallMuted: The agent mutes the microphone.
CREATE OR REPLACE VIEW `CallMuted` AS
SELECT
  `msdyn_externalcorrelationid` AS `event_id`,
  `msdyn_conversationid` AS `conversation_id`,
  `msdyn_eventtimestamp` AS `occurred_at`,
  `createdon` AS `created_at`,
  `msdyn_providersessionid` AS `provider_session_id`,
  `msdyn_clientsessionid` AS `client_session_id`,
  `msdyn_sessionId` AS `host_session_id`,
  `msdyn_participantid` AS `participant_id`,
  NULLIF(`msdyn_customattribute1`, '') AS `queue`
FROM `msdyn_kpieventdata`
WHERE COALESCE(NULLIF(`msdyn_kpieventname`, ''), NULLIF(`msdyn_name`, '')) = 'CallMuted';

-- CallUnmuted: The agent opens the microphone again.
CREATE OR REPLACE VIEW `CallUnmuted` AS
SELECT
  `msdyn_externalcorrelationid` AS `event_id`,
  `msdyn_conversationid` AS `conversation_id`,
  `msdyn_eventtimestamp` AS `occurred_at`,
  `createdon` AS `created_at`,
  `msdyn_providersessionid` AS `provider_session_id`,
  `msdyn_clientsessionid` AS `client_session_id`,
  `msdyn_sessionId` AS `host_session_id`,
  `msdyn_participantid` AS `participant_id`,
  NULLIF(`msdyn_customattribute1`, '') AS `queue`,
  CASE WHEN `msdyn_customattribute2` RLIKE '^-?(0|[1-9][0-9]*|[1-9]([.][0-9]+)?e[+][0-9]+)$' THEN TRY_CAST(TRY_CAST(`msdyn_customattribute2` AS double) AS bigint) END AS `mute_seconds`
FROM `msdyn_kpieventdata`
WHERE COALESCE(NULLIF(`msdyn_kpieventname`, ''), NULLIF(`msdyn_name`, '')) = 'CallUnmuted';

-- CallTransferred: The call goes to somebody else for good.
CREATE OR REPLACE VIEW `CallTransferred` AS
SELECT
  `msdyn_externalcorrelationid` AS `event_id`,
  `msdyn_conversationid` AS `conversation_id`,
  `msdyn_eventtimestamp` AS `occurred_at`,
  `createdon` AS `created_at`,
  `msdyn_providersessionid` AS `provider_session_id`,
  `msdyn_clientsessionid` AS `client_session_id`,
  `msdyn_sessionId` AS `host_session_id`,
  `msdyn_participantid` AS `participant_id`,
  NULLIF(`msdyn_customattribute1`, '') AS `queue`,
  NULLIF(`msdyn_kpieventreason`, '') AS `reason`,
  NULLIF(`msdyn_customattribute4`, '') AS `target`
FROM `msdyn_kpieventdata`
WHERE COALESCE(NULLIF(`msdyn_kpieventname`, ''), NULLIF(`msdyn_name`, '')) = 'CallTransferred';

-- CallConsultStarted: The agent asks a colleague while the customer waits.
CREATE OR REPLACE VIEW `CallConsultStarted` AS
SELECT
  `msdyn_externalcorrelationid` AS `event_id`,
  `msdyn_conversationid` AS `conversation_id`,
  `msdyn_eventtimestamp` AS `occurred_at`,
  `createdon` AS `created_at`,
  `msdyn_providersessionid` AS `provider_session_id`,
  `msdyn_clientsessionid` AS `client_session_id`,
  `msdyn_sessionId` AS `host_session_id`,
  `msdyn_participantid` AS `participant_id`,
  NULLIF(`msdyn_customattribute1`, '') AS `queue`,
  NULLIF(`msdyn_customattribute4`, '') AS `target`
FROM `msdyn_kpieventdata`
WHERE COALESCE(NULLIF(`msdyn_kpieventname`, ''), NULLIF(`msdyn_name`, '')) = 'CallConsultStarted';

-- CallConferenceStarted: A third party joins the call.
CREATE OR REPLACE VIEW `CallConferenceStarted` AS
SELECT
  `msdyn_externalcorrelationid` AS `event_id`,
  `msdyn_conversationid` AS `conversation_id`,
  `msdyn_eventtimestamp` AS `occurred_at`,
  `createdon` AS `created_at`,
  `msdyn_providersessionid` AS `provider_session_id`,
  `msdyn_clientsessionid` AS `client_session_id`,
  `msdyn_sessionId` AS `host_session_id`,
  `msdyn_participantid` AS `participant_id`,
  NULLIF(`msdyn_customattribute1`, '') AS `queue`,
  NULLIF(`msdyn_customattribute4`, '') AS `target`
FROM `msdyn_kpieventdata`
WHERE COALESCE(NULLIF(`msdyn_kpieventname`, ''), NULLIF(`msdyn_name`, '')) = 'CallConferenceStarted';

-- CallRecordingStarted: Recording begins.
CREATE OR REPLACE VIEW `CallRecordingStarted` AS
SELECT
  `msdyn_externalcorrelationid` AS `event_id`,
  `msdyn_conversationid` AS `conversation_id`,
  `msdyn_eventtimestamp` AS `occurred_at`,
  `createdon` AS `created_at`,
  `msdyn_providersessionid` AS `provider_session_id`,
  `msdyn_clientsessionid` AS `client_session_id`,
  `msdyn_sessionId` AS `host_session_id`,
  `msdyn_participantid` AS `participant_id`,
  NULLIF(`msdyn_customattribute1`, '') AS `queue`
FROM `msdyn_kpieventdata`
WHERE COALESCE(NULLIF(`msdyn_kpieventname`, ''), NULLIF(`msdyn_name`, '')) = 'CallRecordingStarted';

-- CallRecordingStopped: Recording ends or pauses.
CREATE OR REPLACE VIEW `CallRecordingStopped` AS
SELECT
  `msdyn_externalcorrelationid` AS `event_id`,
  `msdyn_conversationid` AS `conversation_id`,
  `msdyn_eventtimestamp` AS `occurred_at`,
  `createdon` AS `created_at`,
  `msdyn_providersessionid` AS `provider_session_id`,
  `msdyn_clientsessionid` AS `client_session_id`,
  `msdyn_sessionId` AS `host_session_id`,
  `msdyn_participantid` AS `participant_id`,
  NULLIF(`msdyn_customattribute1`, '') AS `queue`,
  NULLIF(`msdyn_kpieventreason`, '') AS `reason`,
  CASE WHEN `msdyn_customattribute2` RLIKE '^-?(0|[1-9][0-9]*|[1-9]([.][0-9]+)?e[+][0-9]+)$' THEN TRY_CAST(TRY_CAST(`msdyn_customattribute2` AS double) AS bigint) END AS `recording_seconds`
FROM `msdyn_kpieventdata`
WHERE COALESCE(NULLIF(`msdyn_kpieventname`, ''), NULLIF(`msdyn_name`, '')) = 'CallRecordingStopped';

-- CallEnded: The call is over.
CREATE OR REPLACE VIEW `CallEnded` AS
SELECT
  `msdyn_externalcorrelationid` AS `event_id`,
  `msdyn_conversationid` AS `conversation_id`,
  `msdyn_eventtimestamp` AS `occurred_at`,
  `createdon` AS `created_at`,
  `msdyn_providersessionid` AS `provider_session_id`,
  `msdyn_clientsessionid` AS `client_session_id`,
  `msdyn_sessionId` AS `host_session_id`,
  `msdyn_participantid` AS `participant_id`,
  NULLIF(`msdyn_customattribute1`, '') AS `queue`,
  NULLIF(`msdyn_kpieventreason`, '') AS `reason`,
  CASE WHEN `msdyn_customattribute2` RLIKE '^-?(0|[1-9][0-9]*|[1-9]([.][0-9]+)?e[+][0-9]+)$' THEN TRY_CAST(TRY_CAST(`msdyn_customattribute2` AS double) AS bigint) END AS `talk_seconds`,
  NULLIF(`msdyn_customattribute3`, '') AS `direction`
FROM `msdyn_kpieventdata`
WHERE COALESCE(NULLIF(`msdyn_kpieventname`, ''), NULLIF(`msdyn_name`, '')) = 'CallEnded';

-- WrapUpStarted: After-call work begins.
CREATE OR REPLACE VIEW `WrapUpStarted` AS
SELECT
  `msdyn_externalcorrelationid` AS `event_id`,
  `msdyn_conversationid` AS `conversation_id`,
  `msdyn_eventtimestamp` AS `occurred_at`,
  `createdon` AS `created_at`,
  `msdyn_providersessionid` AS `provider_session_id`,
  `msdyn_clientsessionid` AS `client_session_id`,
  `msdyn_sessionId` AS `host_session_id`,
  `msdyn_participantid` AS `participant_id`,
  NULLIF(`msdyn_customattribute1`, '') AS `queue`
FROM `msdyn_kpieventdata`
WHERE COALESCE(NULLIF(`msdyn_kpieventname`, ''), NULLIF(`msdyn_name`, '')) = 'WrapUpStarted';

-- WrapUpCompleted: After-call work is done.
CREATE OR REPLACE VIEW `WrapUpCompleted` AS
SELECT
  `msdyn_externalcorrelationid` AS `event_id`,
  `msdyn_conversationid` AS `conversation_id`,
  `msdyn_eventtimestamp` AS `occurred_at`,
  `createdon` AS `created_at`,
  `msdyn_providersessionid` AS `provider_session_id`,
  `msdyn_clientsessionid` AS `client_session_id`,
  `msdyn_sessionId` AS `host_session_id`,
  `msdyn_participantid` AS `participant_id`,
  NULLIF(`msdyn_customattribute1`, '') AS `queue`,
  CASE WHEN `msdyn_customattribute2` RLIKE '^-?(0|[1-9][0-9]*|[1-9]([.][0-9]+)?e[+][0-9]+)$' THEN TRY_CAST(TRY_CAST(`msdyn_customattribute2` AS double) AS bigint) END AS `wrap_up_seconds`,
  NULLIF(`msdyn_customattribute5`, '') AS `disposition`
FROM `msdyn_kpieventdata`
WHERE COALESCE(NULLIF(`msdyn_kpieventname`, ''), NULLIF(`msdyn_name`, '')) = 'WrapUpCompleted';
