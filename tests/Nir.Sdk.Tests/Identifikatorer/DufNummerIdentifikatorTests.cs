using FsCheck;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class DufNummerIdentifikatorTests : IdentifikatorTests<DufNummer>
{
    protected override string Navn => "DUF-nummer";

    protected override string EnGyldig => Nummerbygger.SyntetiskDufNummer();

    protected override Gen<string> Gyldige => Egenskap.DufNummer;

    protected override bool ErOppgitt(DufNummer verdi) => verdi.ErOppgitt;

    protected override string Sifre(DufNummer verdi) => verdi.AvsloerVerdi();

    protected override (bool Lest, DufNummer Verdi, Tolkningsfeil Feil) Les(ReadOnlySpan<char> tekst) =>
        (DufNummer.TryParse(tekst, out var verdi, out var feil), verdi, feil);

    protected override (bool Lest, DufNummer Verdi, Tolkningsfeil Feil) LesUtf8(ReadOnlySpan<byte> tekst) =>
        (DufNummer.TryParse(tekst, out var verdi, out var feil), verdi, feil);

    protected override (bool Lest, DufNummer Verdi) LesStreng(string? tekst) => (DufNummer.TryParse(tekst, out var verdi), verdi);

    protected override bool ErLik(DufNummer venstre, DufNummer hoeyre) => venstre == hoeyre;

    protected override bool ErUlik(DufNummer venstre, DufNummer hoeyre) => venstre != hoeyre;
}
