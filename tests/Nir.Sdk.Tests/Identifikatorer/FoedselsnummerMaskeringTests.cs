using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class FoedselsnummerMaskeringTests : MaskeringTests<Foedselsnummer>
{
    protected override string Maske => Foedselsnummer.Maske;

    protected override string Tekst => Nummerbygger.SyntetiskFoedselsnummer();

    protected override string AnnenTekst => Nummerbygger.FoersteFoedselsnummer(dag: 18, maaned: 5 + Nummerbygger.Tenor);

    protected override string Avsloer(Foedselsnummer verdi) => verdi.AvsloerVerdi();

    protected override bool TryAvsloer(Foedselsnummer verdi, Span<char> maal, out int skrevet) => verdi.TryAvsloerVerdi(maal, out skrevet);

    protected override Tolkningsfeil Feil(string tekst) => Foedselsnummer.TryParse(tekst, out _, out var feil) ? Tolkningsfeil.Ingen : feil;
}
