using System.Collections.Frozen;
using System.Collections.Immutable;
using Nir.Sdk.Identifikatorer;

namespace Nir.Register.Maskinporten;

/// <summary>Judges grants: is it the client's, is it for here and now, is it new, and may its consumer have what it asks for?</summary>
internal sealed class Grantkontroll(Maskinportenoppsett oppsett, ImmutableArray<Dataoverfoeringsbruker> brukere, TimeProvider tid)
{
    private static readonly TimeSpan LengsteLevetid = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan StoersteAvvik = TimeSpan.FromSeconds(10);

    private readonly FrozenDictionary<string, Maskinportenklient> _klienter =
        oppsett.Klienter.ToFrozenDictionary(static klient => klient.ClientId, StringComparer.Ordinal);

    private readonly FrozenDictionary<Organisasjonsnummer, Maskinportenkonsument> _konsumenter =
        oppsett.Konsumenter.ToFrozenDictionary(static konsument => konsument.Organisasjonsnummer);

    private readonly Grantminne _minne = new(tid, oppsett.MaksBrukteGrants);

    /// <summary>Judges a grant, and notes that it was used.</summary>
    /// <param name="assertion">The grant as it was sent.</param>
    /// <param name="issuer">What this server calls itself.</param>
    /// <returns>The transfer user that a token is to be issued to, and its scope; or why none is.</returns>
    public (Dataoverfoeringsbruker? Bruker, string Scope, Grantavslag? Avslag) Vurder(string assertion, string issuer)
    {
        if (Grantleser.Les(assertion) is not { } grant)
        {
            return (null, "", Grantavslag.Uleselig);
        }

        if (!_klienter.TryGetValue(grant.Issuer, out var klient))
        {
            return (null, "", Grantavslag.UkjentKlient);
        }

        var avslag = Noekkel(klient, grant) ?? (grant.Audience == issuer ? null : Grantavslag.FeilMottaker) ?? Tid(grant) ?? Gjenbruk(grant, assertion) ?? Scope(klient, grant);
        return avslag is null ? Tilgang(klient, grant) : (null, "", avslag);
    }

    private Grantavslag? Noekkel(Maskinportenklient klient, Grant grant)
    {
        var funnet = grant switch
        {
            { Kid: { } kid } => klient.Noekler.FirstOrDefault(noekkel => noekkel.KeyId == kid),
            { Sertifikat: { } sertifikat } => klient.Noekler.FirstOrDefault(noekkel => noekkel.ErSertifikat(sertifikat)),
            _ => null,
        };
        return (grant, funnet) switch
        {
            ({ Kid: null, Sertifikat: null }, _) => Grantavslag.UtenNoekkel,
            ({ Kid: not null }, null) => Grantavslag.UkjentNoekkel,
            (_, null) => Grantavslag.UkjentSertifikat,
            var (_, noekkel) when !noekkel.HarSignert(grant.Signert, grant.Signatur, grant.Algoritme) => Grantavslag.FeilSignatur,
            var (_, noekkel) when noekkel.Utloeper <= tid.GetUtcNow() => Grantavslag.UtloeptNoekkel,
            _ => null,
        };
    }

    private Grantavslag? Tid(Grant grant)
    {
        var alder = tid.GetUtcNow() - grant.Utstedt;
        return grant switch
        {
            _ when grant.Utloeper <= tid.GetUtcNow() => Grantavslag.Utloept,
            _ when grant.Utloeper - grant.Utstedt > LengsteLevetid => Grantavslag.ForLanglivet,
            _ when alder < -StoersteAvvik => Grantavslag.FraFremtiden,
            _ when alder > StoersteAvvik => Grantavslag.FraFortiden,
            _ => null,
        };
    }

    // Noted before the scope is looked at: a grant that was refused is used, too.
    private Grantavslag? Gjenbruk(Grant grant, string assertion)
    {
        var levetid = LengsteLevetid + StoersteAvvik;
        return _minne.Bruk(grant.Issuer, grant.Jti ?? assertion, levetid) switch
        {
            Grantminne.Svar.BruktFoer => Grantavslag.BruktFoer,
            Grantminne.Svar.Fullt => Grantavslag.Fullt(levetid),
            _ => null,
        };
    }

    private static Grantavslag? Scope(Maskinportenklient klient, Grant grant) => grant.Scopes switch
    {
        [] => Grantavslag.UtenScope,
        var scopes when scopes.Any(scope => !klient.Scopes.Contains(scope)) => Grantavslag.UkjentScope,
        { Length: > 1 } => Grantavslag.FlereRoller,
        _ => null,
    };

    private (Dataoverfoeringsbruker? Bruker, string Scope, Grantavslag? Avslag) Tilgang(Maskinportenklient klient, Grant grant)
    {
        var scope = grant.Scopes[0];
        var nummer = grant.Konsument is null ? klient.Eier : Organisasjonsnummer.TryParse(grant.Konsument, out var gitt) ? gitt : default;
        var konsument = _konsumenter.GetValueOrDefault(nummer);
        var avslag = (konsument, grant.Konsument) switch
        {
            (_, not null) when nummer == klient.Eier => Grantavslag.KonsumentErEier,
            (null, _) => Grantavslag.IkkeTildelt(scope),
            (_, not null) when !konsument.Leverandoerer.Contains(klient.Eier) => Grantavslag.IkkeDelegert(nummer, scope, klient.Eier),
            _ => null,
        };
        var bruker = avslag is null ? brukere.FirstOrDefault(bruker => konsument!.Har(bruker) && bruker.Rolle == Maskinportenscope.Rolle(scope)) : null;
        return (bruker, scope, bruker is null ? avslag ?? Grantavslag.IkkeTildelt(scope) : null);
    }
}
