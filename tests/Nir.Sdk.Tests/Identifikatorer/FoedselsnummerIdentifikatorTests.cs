using FsCheck;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class FoedselsnummerIdentifikatorTests : IdentifikatorTests<Foedselsnummer>
{
    protected override string Navn => "fødselsnummer";

    protected override string EnGyldig => Nummerbygger.SyntetiskFoedselsnummer();

    protected override Gen<string> Gyldige => Egenskap.Foedselsnummer;

    protected override bool ErOppgitt(Foedselsnummer verdi) => verdi.ErOppgitt;

    protected override string Sifre(Foedselsnummer verdi) => verdi.AvsloerVerdi();

    protected override (bool Lest, Foedselsnummer Verdi, Tolkningsfeil Feil) Les(ReadOnlySpan<char> tekst) =>
        (Foedselsnummer.TryParse(tekst, out var verdi, out var feil), verdi, feil);

    protected override (bool Lest, Foedselsnummer Verdi, Tolkningsfeil Feil) LesUtf8(ReadOnlySpan<byte> tekst) =>
        (Foedselsnummer.TryParse(tekst, out var verdi, out var feil), verdi, feil);

    protected override (bool Lest, Foedselsnummer Verdi) LesStreng(string? tekst) => (Foedselsnummer.TryParse(tekst, out var verdi), verdi);

    protected override bool ErLik(Foedselsnummer venstre, Foedselsnummer hoeyre) => venstre == hoeyre;

    protected override bool ErUlik(Foedselsnummer venstre, Foedselsnummer hoeyre) => venstre != hoeyre;
}
