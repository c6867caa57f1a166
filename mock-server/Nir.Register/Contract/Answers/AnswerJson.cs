using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Nir.Register.Contract.Messages;
using Nir.Sdk.Contract;

namespace Nir.Register.Contract.Answers;

/// <summary>Writes answers so that a person can read them: æ, ø, å and « » are letters. What HTML gives a meaning stays escaped.</summary>
internal static class AnswerJson
{
    private static readonly JsonSerializerOptions ContractOptions = WithLetters(NirJsonContext.Default.Options);
    private static readonly JsonSerializerOptions ServiceOptions = WithLetters(ServiceJsonContext.Default.Options);

    public static Task WriteAsync<T>(PipeWriter body, T value, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(body, value, WithLetters(type), cancellationToken);

    public static byte[] Write(NirProblem problem) => JsonSerializer.SerializeToUtf8Bytes(problem, WithLetters(NirJsonContext.Default.NirProblem));

    private static JsonTypeInfo<T> WithLetters<T>(JsonTypeInfo<T> type) =>
        (JsonTypeInfo<T>)(type.Options == NirJsonContext.Default.Options ? ContractOptions : ServiceOptions).GetTypeInfo(typeof(T));

    private static JsonSerializerOptions WithLetters(JsonSerializerOptions options) => new(options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
