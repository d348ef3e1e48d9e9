import { connectDelivery } from "../shared/adapters/lambda/connect-delivery.ts";
import { scheduledStage } from "../shared/adapters/lambda/scheduled-stage.ts";
import { type Connect, lazyHandler } from "../shared/adapters/lambda/stage.ts";
import { sendDigests } from "../shared/pipeline/send-digest.ts";
import { unlessPaused } from "../shared/pipeline/unless-paused.ts";

export const connect: Connect<unknown, void> = (config, options) => {
  const { ports, pause, close } = connectDelivery(config, options?.system);
  return scheduledStage(
    config,
    options,
    (invocation) => unlessPaused({ pause, ...invocation }, () => sendDigests({ ...ports, ...invocation }, invocation)),
    close,
  );
};

export const handler = lazyHandler("send-digest", connect);
