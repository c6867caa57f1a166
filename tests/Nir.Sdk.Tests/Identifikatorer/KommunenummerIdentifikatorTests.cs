using FsCheck;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class KommunenummerIdentifikatorTests : IdentifikatorTests<Kommunenummer>
{
    protected override string Navn => "kommunenummer";

    protected override string EnGyldig => "0301";

    protected override Gen<string> Gyldige => Egenskap.Kommunenummer;

    protected override bool ErOppgitt(Kommunenummer verdi) => verdi.ErOppgitt;

    protected override string Sifre(Kommunenummer verdi) => verdi.ToString();

    protected override (bool Lest, Kommunenummer Verdi, Tolkningsfeil Feil) Les(ReadOnlySpan<char> tekst) =>
        (Kommunenummer.TryParse(tekst, out var verdi, out var feil), verdi, feil);

    protected override (bool Lest, Kommunenummer Verdi, Tolkningsfeil Feil) LesUtf8(ReadOnlySpan<byte> tekst) =>
        (Kommunenummer.TryParse(tekst, out var verdi, out var feil), verdi, feil);

    protected override (bool Lest, Kommunenummer Verdi) LesStreng(string? tekst) => (Kommunenummer.TryParse(tekst, out var verdi), verdi);

    protected override bool ErLik(Kommunenummer venstre, Kommunenummer hoeyre) => venstre == hoeyre;

    protected override bool ErUlik(Kommunenummer venstre, Kommunenummer hoeyre) => venstre != hoeyre;
}
