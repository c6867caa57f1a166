using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class DufNummerMaskeringTests : MaskeringTests<DufNummer>
{
    protected override string Maske => DufNummer.Maske;

    protected override string Tekst => Nummerbygger.SyntetiskDufNummer();

    protected override string AnnenTekst => Nummerbygger.DufNummer(aar: 2025, loepenummer: 314159);

    protected override string Avsloer(DufNummer verdi) => verdi.AvsloerVerdi();

    protected override bool TryAvsloer(DufNummer verdi, Span<char> maal, out int skrevet) => verdi.TryAvsloerVerdi(maal, out skrevet);

    protected override Tolkningsfeil Feil(string tekst) => DufNummer.TryParse(tekst, out _, out var feil) ? Tolkningsfeil.Ingen : feil;
}
