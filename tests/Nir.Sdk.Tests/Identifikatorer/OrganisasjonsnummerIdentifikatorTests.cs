using FsCheck;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class OrganisasjonsnummerIdentifikatorTests : IdentifikatorTests<Organisasjonsnummer>
{
    protected override string Navn => "organisasjonsnummer";

    protected override string EnGyldig => Nummerbygger.Organisasjonsnummer(12_345_678)!;

    protected override Gen<string> Gyldige => Egenskap.Organisasjonsnummer;

    protected override bool ErOppgitt(Organisasjonsnummer verdi) => verdi.ErOppgitt;

    protected override string Sifre(Organisasjonsnummer verdi) => verdi.ToString();

    protected override (bool Lest, Organisasjonsnummer Verdi, Tolkningsfeil Feil) Les(ReadOnlySpan<char> tekst) =>
        (Organisasjonsnummer.TryParse(tekst, out var verdi, out var feil), verdi, feil);

    protected override (bool Lest, Organisasjonsnummer Verdi, Tolkningsfeil Feil) LesUtf8(ReadOnlySpan<byte> tekst) =>
        (Organisasjonsnummer.TryParse(tekst, out var verdi, out var feil), verdi, feil);

    protected override (bool Lest, Organisasjonsnummer Verdi) LesStreng(string? tekst) => (Organisasjonsnummer.TryParse(tekst, out var verdi), verdi);

    protected override bool ErLik(Organisasjonsnummer venstre, Organisasjonsnummer hoeyre) => venstre == hoeyre;

    protected override bool ErUlik(Organisasjonsnummer venstre, Organisasjonsnummer hoeyre) => venstre != hoeyre;
}
