import type { Alert } from "../../alerts/alert.ts";
import type { AlertStore } from "../../pipeline/ports.ts";
import { newestFirst } from "./newest-first.ts";

/** Alerts in memory, for `simulate` and tests: the same promises as the table. */
export function memoryAlertStore(): AlertStore {
  const alerts = new Map<string, Alert>();

  function held(alertId: string, attempt: string, alsoIn?: Alert["state"]): Alert | undefined {
    const alert = alerts.get(alertId);
    return alert?.attempt === attempt && (alert.state === "SENDING" || alert.state === alsoIn) ? alert : undefined;
  }

  return {
    async add(alert) {
      if (alerts.has(alert.alertId)) return false;
      alerts.set(alert.alertId, withDueTimes(alert));
      return true;
    },
    async get(alertId) {
      return alerts.get(alertId);
    },
    async claim(alertId, attempt, now, leaseUntil) {
      const alert = alerts.get(alertId);
      if (alert?.state === "SENDING" && alert.attempt === attempt && (alert.dueAt ?? 0) > now) return alert;
      if (alert?.state !== "PENDING" && alert?.state !== "SENDING") return undefined;
      if (alert.state === "SENDING" && (alert.dueAt ?? 0) > now) return undefined;
      const claimed: Alert = { ...alert, state: "SENDING", attempt, ...due(leaseUntil), attempts: alert.attempts + 1 };
      alerts.set(alertId, claimed);
      return claimed;
    },
    async addPages(alertId, attempt, pages) {
      const alert = held(alertId, attempt);
      if (alert !== undefined) alerts.set(alertId, { ...alert, deliveryPages: alert.deliveryPages ?? pages });
      return alert !== undefined;
    },
    async recordDeliveries(alertId, attempt, deliveries) {
      const alert = held(alertId, attempt);
      if (alert === undefined) return false;
      alerts.set(alertId, { ...alert, deliveries: { ...alert.deliveries, ...deliveries } });
      return true;
    },
    async settle(alertId, attempt, outcome) {
      const alert = held(alertId, attempt, outcome.state);
      if (alert !== undefined) alerts.set(alertId, settled(alert, outcome));
      return alert !== undefined;
    },
    async retry(alertId, now) {
      const alert = alerts.get(alertId);
      if (alert?.state !== "FAILED") return false;
      alerts.set(alertId, { ...alert, state: "PENDING", ...due(now) });
      return true;
    },
    async listPending(before, limit) {
      return [...alerts.values()]
        .filter(({ state }) => state === "PENDING" || state === "SENDING")
        .map(({ alertId, dueAt, createdAt }) => ({ alertId, ...due(dueAt ?? createdAt) }))
        .filter(({ dueAt }) => dueAt < before)
        .sort((a, b) => a.dueAt - b.dueAt)
        .slice(0, limit);
    },
    async list(range) {
      return newestFirst([...alerts.values()], (alert) => alert.createdAt, range);
    },
    async byStory(storyId) {
      return [...alerts.values()]
        .filter((alert) => alert.storyId === storyId)
        .sort((a, b) => a.createdAt - b.createdAt);
    },
  };
}

const due = (at: number) => ({ pendingSince: at, dueAt: at });

function withDueTimes(alert: Alert): Alert {
  if (alert.state !== "PENDING" && alert.state !== "SENDING") return alert;
  return { ...alert, ...due(alert.dueAt ?? alert.createdAt) };
}

function settled(held: Alert, outcome: Parameters<AlertStore["settle"]>[2]): Alert {
  const { lastErrorCode: _code, pendingSince: _since, dueAt: _due, ...alert } = held;
  switch (outcome.state) {
    case "SENT":
      return { ...alert, state: "SENT", sentAt: outcome.at };
    case "PENDING":
      return {
        ...alert,
        state: "PENDING",
        ...due(outcome.dueAt),
        ...(outcome.errorCode !== undefined && { lastErrorCode: outcome.errorCode }),
      };
    case "FAILED":
      return { ...alert, state: "FAILED", lastErrorCode: outcome.errorCode };
    default:
      throw outcome satisfies never;
  }
}
