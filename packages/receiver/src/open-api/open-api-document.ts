/** The part of JSON Schema 2020-12 in which the receiver describes itself. */
export interface JsonSchema {
  readonly $ref?: `#/components/schemas/${string}`;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean' | readonly ['string', 'null'];
  readonly description?: string;
  readonly format?: 'uuid' | 'date-time';
  readonly pattern?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

/** A body of one media type; bytes have no schema. */
interface OpenApiMedia {
  readonly schema?: JsonSchema;
}

/** One answer of an operation. */
export interface OpenApiAnswer {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly description?: string; readonly schema: JsonSchema }>>;
  readonly content?: Readonly<Record<string, OpenApiMedia>>;
}

/** One parameter of an operation. */
export interface OpenApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
}

/** One method of an address. */
export interface OpenApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly security: readonly Readonly<Record<string, readonly []>>[];
  readonly parameters?: readonly OpenApiParameter[];
  readonly requestBody?: {
    readonly required: true;
    readonly content: Readonly<Record<string, OpenApiMedia>>;
  };
  readonly responses: Readonly<Record<`${number}`, OpenApiAnswer>>;
}

/** Every method of an address that is described. */
type OpenApiPath = Readonly<Partial<Record<'get' | 'put' | 'post', OpenApiOperation>>>;

/** An OpenAPI 3.1 document, as far as the receiver uses it. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<`/${string}`, OpenApiPath>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<
      Record<string, { readonly type: 'http'; readonly scheme: 'bearer'; readonly description: string }>
    >;
  };
}
