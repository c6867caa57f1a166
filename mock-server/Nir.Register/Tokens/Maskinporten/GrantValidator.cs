using System.Collections.Frozen;
using System.Collections.Immutable;
using Nir.Sdk.Identifikatorer;

namespace Nir.Register.Tokens.Maskinporten;

/// <summary>Judges grants: is it the client's, is it for here and now, is it new, and may its consumer have what it asks for?</summary>
internal sealed class GrantValidator(MaskinportenSetup setup, ImmutableArray<Dataoverfoeringsbruker> users, TimeProvider time)
{
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan LargestSkew = TimeSpan.FromSeconds(10);

    private readonly FrozenDictionary<string, MaskinportenClient> _clients =
        setup.Clients.ToFrozenDictionary(static client => client.ClientId, StringComparer.Ordinal);

    private readonly FrozenDictionary<Organisasjonsnummer, MaskinportenConsumer> _consumers =
        setup.Consumers.ToFrozenDictionary(static consumer => consumer.Organisasjonsnummer);

    private readonly GrantMemory _memory = new(time, setup.MaxUsedGrants);

    /// <summary>The time that grants are judged by.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Judges a grant, and notes that it was used.</summary>
    /// <param name="assertion">The grant as it was sent.</param>
    /// <param name="issuer">What this server calls itself.</param>
    /// <returns>The transfer user that a token is to be issued to, and its scope; or why none is.</returns>
    public (Dataoverfoeringsbruker? Login, string Scope, GrantRefusal? Refusal) Assess(string assertion, string issuer)
    {
        if (GrantReader.Read(assertion) is not { } grant)
        {
            return (null, "", GrantRefusal.Unreadable);
        }

        if (!_clients.TryGetValue(grant.Issuer, out var client))
        {
            return (null, "", GrantRefusal.UnknownClient);
        }

        var refusal = MaskinportenSigner(client, grant) ?? (grant.Audience == issuer ? null : GrantRefusal.WrongAudience) ?? Time(grant)
            ?? Reuse(grant, assertion) ?? Scope(client, grant);
        return refusal is null ? Credentials(client, grant) : (null, "", refusal);
    }

    private GrantRefusal? MaskinportenSigner(MaskinportenClient client, Grant grant)
    {
        var found = grant switch
        {
            { Kid: { } kid } => client.Keys.FirstOrDefault(key => key.KeyId == kid),
            { Certificate: { } certificate } => client.Keys.FirstOrDefault(key => key.IsCertificate(certificate)),
            _ => null,
        };
        return (grant, found) switch
        {
            ({ Kid: null, Certificate: null }, _) => GrantRefusal.WithoutKey,
            ({ Kid: not null }, null) => GrantRefusal.UnknownKey,
            (_, null) => GrantRefusal.UnknownCertificate,
            var (_, key) when !key.HasSigned(grant.Signed, grant.Signature, grant.Algorithm) => GrantRefusal.WrongSignature,
            var (_, key) when key.Expires <= time.GetUtcNow() => GrantRefusal.ExpiredKey,
            _ => null,
        };
    }

    private GrantRefusal? Time(Grant grant)
    {
        var age = time.GetUtcNow() - grant.Issued;
        return grant switch
        {
            _ when grant.Expires <= time.GetUtcNow() => GrantRefusal.Expired,
            _ when grant.Expires - grant.Issued > LongestLifetime => GrantRefusal.TooLongLived,
            _ when age < -LargestSkew => GrantRefusal.FromFuture,
            _ when age > LargestSkew => GrantRefusal.FromPast,
            _ => null,
        };
    }

    // Noted before the scope is looked at: a grant that was refused is used, too.
    private GrantRefusal? Reuse(Grant grant, string assertion)
    {
        var lifetime = LongestLifetime + LargestSkew;
        return _memory.Use(grant.Issuer, grant.Jti ?? assertion, lifetime) switch
        {
            GrantMemory.Answer.UsedBefore => GrantRefusal.UsedBefore,
            GrantMemory.Answer.Full => GrantRefusal.Full(lifetime),
            _ => null,
        };
    }

    private static GrantRefusal? Scope(MaskinportenClient client, Grant grant) => grant.Scopes switch
    {
        [] => GrantRefusal.WithoutScope,
        var scopes when scopes.Any(scope => !client.Scopes.Contains(scope)) => GrantRefusal.UnknownScope,
        { Length: > 1 } => GrantRefusal.SeveralRoller,
        _ => null,
    };

    private (Dataoverfoeringsbruker? Login, string Scope, GrantRefusal? Refusal) Credentials(MaskinportenClient client, Grant grant)
    {
        var scope = grant.Scopes[0];
        var number = grant.Consumer is null ? client.Owner : Organisasjonsnummer.TryParse(grant.Consumer, out var given) ? given : default;
        var consumer = _consumers.GetValueOrDefault(number);
        var refusal = (consumer, grant.Consumer) switch
        {
            (_, not null) when number == client.Owner => GrantRefusal.ConsumerIsOwner,
            (null, _) => GrantRefusal.NotGranted(scope),
            (_, not null) when !consumer.Leverandoerer.Contains(client.Owner) => GrantRefusal.NotDelegated(number, scope, client.Owner),
            _ => null,
        };
        var user = refusal is null ? users.FirstOrDefault(user => consumer!.Has(user) && user.Rolle == MaskinportenScope.Rolle(scope)) : null;
        return (user, scope, user is null ? refusal ?? GrantRefusal.NotGranted(scope) : null);
    }
}
