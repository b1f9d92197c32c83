-- How long agents work after a call.
SELECT
  *
FROM (
  SELECT
    `t1`.`participant_id` AS `agent`,
    COUNT(*) AS `calls`,
    AVG(`t1`.`wrap_up_seconds`) AS `average_seconds`
  FROM (
    SELECT
      NULLIF(`t0`.`msdyn_externalcorrelationid`, '') AS `event_id`,
      NULLIF(`t0`.`msdyn_conversationid`, '') AS `conversation_id`,
      `t0`.`msdyn_eventtimestamp` AS `occurred_at`,
      `t0`.`createdon` AS `created_at`,
      NULLIF(`t0`.`msdyn_providersessionid`, '') AS `provider_session_id`,
      NULLIF(`t0`.`msdyn_clientsessionid`, '') AS `client_session_id`,
      NULLIF(`t0`.`msdyn_sessionId`, '') AS `host_session_id`,
      NULLIF(`t0`.`msdyn_participantid`, '') AS `participant_id`,
      NULLIF(`t0`.`msdyn_customattribute1`, '') AS `queue`,
      CASE
        WHEN REGEXP_LIKE(
          NULLIF(`t0`.`msdyn_customattribute2`, ''),
          '^-?(0|[1-9][0-9]*|[1-9]([.][0-9]+)?e[+][0-9]+)$'
        )
        THEN TRY_CAST(TRY_CAST(NULLIF(`t0`.`msdyn_customattribute2`, '') AS DOUBLE) AS BIGINT)
        ELSE NULL
      END AS `wrap_up_seconds`,
      NULLIF(`t0`.`msdyn_customattribute5`, '') AS `disposition`
    FROM `msdyn_kpieventdata` AS `t0`
    WHERE
      COALESCE(NULLIF(`t0`.`msdyn_kpieventname`, ''), NULLIF(`t0`.`msdyn_name`, '')) = 'WrapUpCompleted'
  ) AS `t1`
  GROUP BY
    1
) AS `t2`
ORDER BY
  `t2`.`average_seconds` DESC,
  `t2`.`agent` ASC NULLS LAST;
