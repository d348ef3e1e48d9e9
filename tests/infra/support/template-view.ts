import type { Template } from "aws-cdk-lib/assertions";

/** Synthesized CloudFormation as this suite reads it. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

const account = "111122223333";
const region = "us-east-1";

/** ARNs as CloudFormation would give them, from the names that the stack sets. */
const arnOf: Readonly<Record<string, (properties: Readonly<Record<string, unknown>>) => string>> = {
  "AWS::DynamoDB::Table": ({ TableName }) => `arn:aws:dynamodb:${region}:${account}:table/${TableName}`,
  "AWS::SQS::Queue": ({ QueueName }) => `arn:aws:sqs:${region}:${account}:${QueueName}`,
  "AWS::SNS::Topic": ({ TopicName }) => `arn:aws:sns:${region}:${account}:${TopicName}`,
  "AWS::Lambda::Function": ({ FunctionName }) => `arn:aws:lambda:${region}:${account}:function:${FunctionName}`,
  "AWS::Logs::LogGroup": ({ LogGroupName }) => `arn:aws:logs:${region}:${account}:log-group:${LogGroupName}:*`,
  "AWS::KMS::Key": () => `arn:aws:kms:${region}:${account}:key/0001`,
};

/** A template whose references are resolved, so that a test reads ARNs and names as IAM would. */
export class TemplateView {
  readonly #resources: Readonly<Record<string, Resource>>;

  constructor(template: Template) {
    this.#resources = template.toJSON().Resources;
  }

  ofType(type: string): Resource[] {
    return Object.values(this.#resources)
      .filter(({ Type }) => Type === type)
      .map((resource) => ({ ...resource, Properties: record(this.resolve(resource.Properties)) }));
  }

  /** Logical ids, in the order of `ofType`. */
  idsOfType(type: string): string[] {
    return Object.entries(this.#resources).flatMap(([id, { Type }]) => (Type === type ? [id] : []));
  }

  resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.resolve(item));
    if (typeof value !== "object" || value === null) return value;
    const [[key, argument] = ["", undefined], ...more] = Object.entries(value);
    if (more.length === 0 && key === "Ref") return this.#reference(String(argument));
    if (more.length === 0 && key === "Fn::GetAtt" && Array.isArray(argument)) return this.#attribute(argument);
    if (more.length === 0 && key === "Fn::Join" && Array.isArray(argument)) {
      const parts = this.resolve(argument[1]);
      return Array.isArray(parts) ? parts.join(String(argument[0])) : parts;
    }
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.resolve(item)]));
  }

  #reference(id: string): string {
    const pseudo: Readonly<Record<string, string>> = {
      "AWS::AccountId": account,
      "AWS::Region": region,
      "AWS::Partition": "aws",
      "AWS::URLSuffix": "amazonaws.com",
    };
    const resource = this.#resources[id];
    if (resource === undefined) return pseudo[id] ?? id;
    if (resource.Type === "AWS::SNS::Topic") return this.#arn(resource);
    const { TableName, FunctionName, LogGroupName } = resource.Properties;
    return String(TableName ?? FunctionName ?? LogGroupName ?? id);
  }

  #attribute([id, name]: readonly unknown[]): string {
    const resource = this.#resources[String(id)];
    if (resource === undefined) throw new Error(`the template refers to ${id}, which it does not have`);
    if (name === "Arn" && arnOf[resource.Type]) return this.#arn(resource);
    if (name === "QueueName" || name === "TopicName") return String(resource.Properties[name]);
    return `${id}.${name}`;
  }

  #arn({ Type, Properties }: Resource): string {
    return arnOf[Type]?.(record(this.resolve(Properties))) ?? "";
  }
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("expected an object");
  return Object.fromEntries(Object.entries(value));
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
