using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Nir.Sdk.Contract;

namespace Nir.Register.Contract.Answers;

/// <summary>Writes answers so that a person can read them: æ, ø, å and « » are letters. What HTML gives a meaning stays escaped.</summary>
internal static class AnswerJson
{
    // Each is made when an answer of its kind is written: the contract has hundreds of types, and a fake's first answer may be none of them.
    private static readonly ConcurrentDictionary<JsonSerializerOptions, JsonSerializerOptions> Lettered = new();

    public static Task WriteAsync<T>(PipeWriter body, T value, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(body, value, WithLetters(type), cancellationToken);

    public static byte[] Write(NirProblem problem) => JsonSerializer.SerializeToUtf8Bytes(problem, WithLetters(NirJsonContext.Default.NirProblem));

    private static JsonTypeInfo<T> WithLetters<T>(JsonTypeInfo<T> type) =>
        (JsonTypeInfo<T>)Lettered.GetOrAdd(type.Options, static options => WithLetters(options)).GetTypeInfo(typeof(T));

    private static JsonSerializerOptions WithLetters(JsonSerializerOptions options) => new(options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
