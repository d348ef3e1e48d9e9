import { fromEnv } from "@aws-sdk/credential-provider-env";

/**
 * Takes the place of the SDK's chain of credential providers in the bundles: a Lambda has its role's credentials in the environment, and
 * the eight other places, with the clients for single sign-on that they bring along, are never looked at.
 */
export const defaultProvider = fromEnv;
