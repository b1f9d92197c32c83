-- Why calls are transferred, and which part of all calls that is.
SELECT
  `t7`.`reason`,
  `t7`.`transfers`,
  TRY_DIVIDE(`t7`.`transfers` * 100, NULLIF(`t7`.`calls`, 0)) AS `per_hundred_calls`
FROM (
  SELECT
    `t4`.`reason`,
    `t4`.`transfers`,
    `t6`.`calls`
  FROM (
    SELECT
      `t1`.`reason`,
      COUNT(*) AS `transfers`
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
        NULLIF(`t0`.`msdyn_kpieventreason`, '') AS `reason`,
        NULLIF(`t0`.`msdyn_customattribute4`, '') AS `target`
      FROM `msdyn_kpieventdata` AS `t0`
      WHERE
        COALESCE(NULLIF(`t0`.`msdyn_kpieventname`, ''), NULLIF(`t0`.`msdyn_name`, '')) = 'CallTransferred'
    ) AS `t1`
    GROUP BY
      1
  ) AS `t4`
  CROSS JOIN (
    SELECT
      COUNT(DISTINCT `t2`.`conversation_id`) AS `calls`
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
        END AS `ring_seconds`
      FROM `msdyn_kpieventdata` AS `t0`
      WHERE
        COALESCE(NULLIF(`t0`.`msdyn_kpieventname`, ''), NULLIF(`t0`.`msdyn_name`, '')) = 'CallAnswered'
    ) AS `t2`
  ) AS `t6`
) AS `t7`
ORDER BY
  `t7`.`transfers` DESC,
  `t7`.`reason` ASC NULLS LAST;
