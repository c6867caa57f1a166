using System.Collections.Frozen;
using System.Globalization;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Maskinporten;

/// <summary>
/// What Maskinporten's refusals mean, in our own words: of the answer, only codes that are known here are repeated. Source:
/// docs.digdir.no/docs/Maskinporten/maskinporten_feilsoking.
/// </summary>
internal static class MaskinportenFault
{
    private const string Clock = "Synchronise this machine's clock";

    // What Maskinporten allows between its clock and the time a grant was issued.
    private static readonly TimeSpan LargestSkew = TimeSpan.FromSeconds(10);

    private static readonly FrozenDictionary<string, (NirErrorCode Kode, string Tekst)> Koder = new Dictionary<string, (NirErrorCode, string)>
    {
        ["MP-011"] = (NirErrorCode.Authentication, "could not read the grant. Check the client id and the scope for stray characters"),
        ["MP-012"] = (NirErrorCode.Authentication, "has seen the grant before. Call again; when it goes on, something between repeats requests"),
        ["MP-100"] = (NirErrorCode.Authentication, "does not know the client. Check the client id, and that the client is of this environment"),
        ["MP-110"] = (NirErrorCode.Authentication, "has another name than the grant's audience. Check the authority's issuer, and the slash at its end"),
        ["MP-120"] = (NirErrorCode.Authentication,
        "does not accept the certificate. Check that it is a virksomhetssertifikat, of test in test and of production in production"),
        ["MP-121"] = (NirErrorCode.Authentication, "says that the client's key has expired. Register a new key on the client, or the same one again"),
        ["MP-122"] = (NirErrorCode.Authentication, "says that the certificate is of another organisation than the client. Use one of the client's owner"),
        ["MP-123"] = (NirErrorCode.Authentication, "could not read the certificate in the grant. Check the certificate and its chain"),
        ["MP-124"] = (NirErrorCode.Authentication,
        "says that the grant's signature is wrong. Check that the key is the one that is registered under its id, and that it has not expired"),
        ["MP-130"] = (NirErrorCode.Authentication, $"says that the grant has expired. {Clock}"),
        ["MP-200"] = (NirErrorCode.Authentication, "says that the client does not have the scope. Add the scope to the client, or mend its spelling"),
        ["MP-201"] = (NirErrorCode.Authentication, "says that the scope is not for clients of Maskinporten. Make a client of the right kind"),
        ["MP-250"] = (NirErrorCode.Credentials,
        "says that the consumer has not been granted the scope. Ask the owner of the API for access, or give the consumer that has it"),
        ["MP-251"] = (NirErrorCode.Credentials, "says that the consumer has not delegated the scope to the client's owner. The consumer does that in Altinn"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static (NirErrorCode Kode, string Tekst) Interpret(TokenRefusal refusal)
    {
        var (kode, text) = ToKode(refusal.Error?.ErrorUri) is { } id
            ? (Koder[id].Kode, $"{Koder[id].Tekst}, {id}")
            : Without(refusal);
        return (kode, refusal.ClockSkew is { } avvik && avvik.Duration() > LargestSkew ? $"{text}. {Avvik(avvik)}" : text);
    }

    /// <summary>The code that ends an address like <c>https://maskinporten.no/errors/MP-121</c>. Null: none that is known.</summary>
    private static string? ToKode(string? uri)
    {
        var last = uri?[(uri.LastIndexOf('/') + 1)..];
        return last is not null && Koder.ContainsKey(last) ? last : null;
    }

    private static (NirErrorCode Kode, string Tekst) Without(TokenRefusal refusal) => refusal switch
    {
        { Error.Error: "invalid_scope" } => (NirErrorCode.Authentication, "refused the scope. Check that the client has it"),
        { Status: 403 } =>
            (NirErrorCode.Credentials, "refused access. Check that the consumer has the scope, and has delegated it in Altinn to the client's owner"),
        _ => (NirErrorCode.Authentication, $"refused the grant. Check the client id, the key, the scope and the environment. {Clock}"),
    };

    private static string Avvik(TimeSpan avvik) => string.Create(
        CultureInfo.InvariantCulture,
        $"This machine's clock is {avvik.Duration().TotalSeconds:0} s {(avvik > TimeSpan.Zero ? "behind" : "ahead of")} the token endpoint's, and Maskinporten allows {LargestSkew.TotalSeconds:0} s: synchronise it");
}
