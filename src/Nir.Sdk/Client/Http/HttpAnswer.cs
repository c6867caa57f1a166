using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Http;

/// <summary>An answer from the register, read to its end or as far as it could be.</summary>
/// <param name="Status">The status code.</param>
/// <param name="CorrelationId">The register's id of the call; ours when it gave none.</param>
internal sealed record HttpAnswer(int Status, string CorrelationId)
{
    /// <summary>How long an answer may be, in bytes.</summary>
    public const int LargestBody = 4 * 1024 * 1024;

    /// <summary>The contract's format.</summary>
    public const string Json = "application/json";

    /// <summary>The contract's format of lists that are opened in a spreadsheet.</summary>
    public const string Csv = "text/csv";

    /// <summary>The contract's format of what is not as asked for (RFC 9457).</summary>
    public const string ProblemJson = "application/problem+json";

    /// <summary>What the body says it is. Null: it does not say.</summary>
    public string? MediaType { get; init; }

    /// <summary>The body, until the call is over. Null: it could not be read to its end, and <see cref="BodyFault"/> says why.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>How many bytes of the body went to <see cref="HttpForm.Destination"/>. Null: none, the body is in <see cref="Body"/>.</summary>
    public long? Copied { get; init; }

    /// <summary>Why there is no body.</summary>
    public NirErrorCode? BodyFault { get; init; }

    /// <summary>The version in the header <c>ETag</c>, without quotes. Null: none.</summary>
    public string? Version { get; init; }

    /// <summary>What the header <c>Retry-After</c> asks for. Null: nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Never the body.</summary>
    public override string ToString() => $"{Status} ({CorrelationId})";
}
