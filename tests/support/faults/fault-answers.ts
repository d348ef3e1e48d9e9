/** How each service says that it failed, is busy or is throttled; `html-200` is what a gateway in between may say. */
export function faultAnswer(
  fault: "500" | "503" | "throttle" | "html-200",
  service: string,
): { readonly status: number; readonly type: string; readonly text: string } {
  if (fault === "html-200") {
    return { status: 200, type: "text/html", text: "<html><body><h1>Welcome to the network</h1></body></html>" };
  }
  const json = "application/x-amz-json-1.0";
  const typed = (status: number, __type: string) => ({
    status,
    type: json,
    text: JSON.stringify({ __type, message: "test" }),
  });
  const xml = (status: number, code: string) => ({
    status,
    type: "text/xml",
    text: `<ErrorResponse><Error><Type>Receiver</Type><Code>${code}</Code><Message>test</Message></Error></ErrorResponse>`,
  });
  if (service === "sns") {
    if (fault === "throttle") return xml(429, "Throttled");
    return fault === "500" ? xml(500, "InternalError") : xml(503, "ServiceUnavailable");
  }
  if (fault === "500") return typed(500, service === "dynamodb" ? "InternalServerError" : "InternalError");
  if (fault === "503") return typed(503, "ServiceUnavailable");
  return service === "dynamodb"
    ? typed(400, "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException")
    : typed(400, "com.amazonaws.sqs#RequestThrottled");
}
