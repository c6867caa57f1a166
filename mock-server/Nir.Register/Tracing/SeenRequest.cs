using System.Collections.Immutable;
using Nir.Sdk.Regler;

namespace Nir.Register.Tracing;

/// <summary>A request as the page keeps it: no address, no header and no body, so no identifier, name or free text either.</summary>
internal sealed record SeenRequest
{
    /// <summary>The most broken rules that are kept of one request.</summary>
    public const int MostRules = 20;

    /// <summary>The number within the tenant, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>When it came, on the transport's clock.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The method; one that HTTP does not name is «other».</summary>
    public required string Method { get; init; }

    /// <summary>The address as the contract writes it, with names in place of values. Null: there is none like it.</summary>
    public required string? Route { get; init; }

    /// <summary>The status. 0: the connection ended before there was one.</summary>
    public required int Status { get; init; }

    /// <summary>How long it took until the answer began.</summary>
    public required TimeSpan Duration { get; init; }

    public required string CorrelationId { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>The transfer user. Null: none that is known.</summary>
    public string? Client { get; init; }

    /// <summary>The registration that the address names. Null: none.</summary>
    public Guid? Registration { get; init; }

    /// <summary>What answered in front of the register. Null: nothing did.</summary>
    public string? Front { get; init; }

    /// <summary>The name of the fault that struck. Null: none did.</summary>
    public string? Fault { get; init; }

    /// <summary>What kind of problem was answered, and what to do. Null: none, or not one of the register's.</summary>
    public SeenProblem? Problem { get; init; }

    /// <summary>The rules that the answer names, at most <see cref="MostRules"/>.</summary>
    public ImmutableArray<Avvik> Rules { get; init; } = [];

    /// <summary>How many more rules the answer named.</summary>
    public int MoreRules { get; init; }

    /// <summary>For how many seconds the answer asked to wait. Null: it did not.</summary>
    public int? RetryAfter { get; init; }
}
