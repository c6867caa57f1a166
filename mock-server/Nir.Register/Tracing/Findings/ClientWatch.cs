using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace Nir.Register.Tracing.Findings;

/// <summary>
/// What the requests so far say of a tenant's clients, as a pure state machine: a state and a request give a new state. It remembers a bounded
/// number of waits, tokens, transfers and versions, so that what lies far apart is not put together.
/// </summary>
internal sealed record ClientWatch
{
    /// <summary>The most that is remembered of each sort.</summary>
    public const int Most = 64;

    // Two clients that start, or one that starts again, may each fetch a token: the third is one too many.
    private const int TooManyTokens = 3;

    public static ClientWatch Empty { get; } = new();

    public ImmutableSortedDictionary<FindingKind, Finding> Findings { get; private init; } = ImmutableSortedDictionary<FindingKind, Finding>.Empty;

    internal ImmutableArray<Wait> Waits { get; private init; } = [];

    internal ImmutableArray<Sent> Transfers { get; private init; } = [];

    internal ImmutableArray<Stale> Versions { get; private init; } = [];

    internal ImmutableDictionary<string, Token> Tokens { get; private init; } = ImmutableDictionary<string, Token>.Empty;

    internal ImmutableArray<Dead> RefusedTokens { get; private init; } = [];

    /// <summary>Takes in a request and its answer.</summary>
    public ClientWatch See(in Observation seen) =>
        SeeAnswer(seen).SeeWait(seen).SeeToken(seen).SeeVersion(seen).SeeTransfer(seen);

    private ClientWatch SeeAnswer(in Observation seen)
    {
        var watch = seen.HasForbiddenField ? Found(FindingKind.ForbiddenField, seen.Number) : this;
        watch = seen.HasIdentifierInAddress ? watch.Found(FindingKind.IdentifierInAddress, seen.Number) : watch;
        watch = seen.IsUnknownAddress ? watch.Found(FindingKind.UnknownAddress, seen.Number) : watch;
        return seen.LacksPrecondition ? watch.Found(FindingKind.NoPrecondition, seen.Number) : watch;
    }

    private ClientWatch SeeWait(in Observation seen)
    {
        var (watch, came, what) = (this, seen.Came, What.From(seen));
        if (!Waits.IsEmpty)
        {
            // One that was under way when the answer came is no retry.
            foreach (var wait in Waits.Where(wait => wait.What == what && wait.From < came && came < wait.Until).Take(1))
            {
                watch = Found(FindingKind.RetriedTooEarly, wait.Number, seen.Number);
            }

            watch = watch with { Waits = Waits.RemoveAll(wait => wait.Until <= came || wait.What == what) };
        }

        return seen.RetryAfter is { } time ? watch with { Waits = Keep(watch.Waits, new Wait(what, seen.Answered, seen.Answered + time, seen.Number)) } : watch;
    }

    private ClientWatch SeeToken(in Observation seen)
    {
        if (seen is { Status: StatusCodes.Status401Unauthorized, Authorization: { } refused })
        {
            return SeeRefusedToken(seen, refused);
        }

        if (seen is not { TokenLifetime: { } lifetime, Client: { } client })
        {
            return this;
        }

        var token = Tokens.TryGetValue(client, out var known) && seen.Answered < known.Given + (known.Lifetime / 2)
            ? known with { Times = known.Times + 1 }
            : new Token(seen.Answered, lifetime, 1, seen.Number);
        var next = token.Times >= TooManyTokens ? Found(FindingKind.TokenAgain, token.Number, seen.Number) : this;
        var tokens = next.Tokens.Count >= Most && !next.Tokens.ContainsKey(client) ? next.Tokens.Clear() : next.Tokens;
        return next with { Tokens = tokens.SetItem(client, token) };
    }

    private ClientWatch SeeRefusedToken(in Observation seen, int token)
    {
        var came = seen.Came;
        var known = RefusedTokens.FirstOrDefault(one => one.Token == token);
        // What was refused may be fetched anew, and what was under way meanwhile could not know.
        var watch = known.Number > 0 && known.Answered < came ? Found(FindingKind.DeadTokenAgain, known.Number, seen.Number) : this;
        return watch with
        {
            RefusedTokens = known.Number > 0
            ? RefusedTokens
            : Keep(RefusedTokens, new Dead(token, seen.Answered, seen.Number)),
            Tokens = Tokens.Clear()
        };
    }

    private ClientWatch SeeVersion(in Observation seen)
    {
        if (seen is not { Registration: { } id, Version: { } version, Status: StatusCodes.Status412PreconditionFailed })
        {
            return this;
        }

        var (stale, known) = (new Stale(id, version, seen.Number), Versions.FirstOrDefault(one => one.Registration == id && one.Version == version));
        return known.Number > 0
            ? Found(FindingKind.StaleVersionAgain, known.Number, seen.Number) with { Versions = Versions.Replace(known, stale) }
            : this with { Versions = Keep(Versions, stale) };
    }

    private ClientWatch SeeTransfer(in Observation seen)
    {
        if (seen is not { Registration: { } id, Content: { } content })
        {
            return this;
        }

        var sent =
            new Sent(id, content,
                seen.Status is >= 400 and < 500 && !seen.MayMendItself && seen.RetryAfter is null
                    && seen.Status is not (StatusCodes.Status401Unauthorized or StatusCodes.Status412PreconditionFailed), seen.Number);
        var same = Transfers.FirstOrDefault(one => one.Content == content && one.Registration == id);
        var other = Transfers.FirstOrDefault(one => one.Content == content && one.Registration != id);
        var watch = same is { Number: > 0, IsRefused: true } && sent.IsRefused ? Found(FindingKind.RefusedAgainUnchanged, same.Number, seen.Number) : this;
        if (same.Number == 0 && (seen.ExistsUnderOtherId || other.Number > 0))
        {
            watch = other.Number > 0
                ? watch.Found(FindingKind.SameContentNewId, other.Number, seen.Number)
                : watch.Found(FindingKind.SameContentNewId, seen.Number);
        }

        return watch with { Transfers = same.Number > 0 ? Transfers.Replace(same, sent) : Keep(Transfers, sent) };
    }

    private ClientWatch Found(FindingKind kind, params ReadOnlySpan<long> requests) => this with
    {
        Findings = Findings.SetItem(kind, (Findings.TryGetValue(kind, out var known) ? known : new Finding(kind, 0, [])).Again(requests)),
    };

    private static ImmutableArray<T> Keep<T>(ImmutableArray<T> known, T latest) => known.Length < Most ? known.Add(latest) : [.. known.AsSpan()[1..], latest];

    /// <summary>What is the same when a request is sent again.</summary>
    internal readonly record struct What(string Method, string? Route, Guid? Registration, int? Caller)
    {
        public static What From(in Observation seen) => new(seen.Method, seen.Route, seen.Registration, seen.Registration is null ? seen.Authorization : null);
    }

    internal readonly record struct Wait(What What, DateTimeOffset From, DateTimeOffset Until, long Number);

    internal readonly record struct Sent(Guid Registration, long Content, bool IsRefused, long Number);

    internal readonly record struct Stale(Guid Registration, int Version, long Number);

    internal readonly record struct Dead(int Token, DateTimeOffset Answered, long Number);

    internal readonly record struct Token(DateTimeOffset Given, TimeSpan Lifetime, int Times, long Number);
}
