using Fagsystem.Export;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Mapping;

/// <summary>
/// Maps what the fagsystem knows of a person to the facts that the deadline engine asks for. A line that means nothing here is left out: then
/// the answer says what is missing.
/// </summary>
internal static class FactMapper
{
    private static readonly Dictionary<string, Oppholdsgrunnlag> Grunnlag = new()
    {
        ["FLY"] = Oppholdsgrunnlag.Flyktning,
        ["OVF"] = Oppholdsgrunnlag.Overfoeringsflyktning,
        ["FAM"] = Oppholdsgrunnlag.FamilieTilFlyktning,
        ["KOL"] = Oppholdsgrunnlag.KollektivBeskyttelse,
    };

    /// <summary>The facts of a participant, with what the cases hold. Null: the export knows none.</summary>
    /// <param name="deltaker">The participant.</param>
    /// <param name="mapped">The cases that could be mapped.</param>
    public static Personsak? Map(Deltaker deltaker, IReadOnlyList<MappingResult.Mapped> mapped)
    {
        if (deltaker.Opphold.Count == 0)
        {
            return null;
        }

        var registreringer = mapped.Select(static result => result.Registrering).ToList();
        return new Personsak
        {
            Foedselsdato = Day(deltaker.Opphold, "FD"),
            Tillatelser = [.. Tillatelser(deltaker.Opphold)],
            Bosettinger = [.. Bosettinger(deltaker.Opphold)],
            Folkeregistreringer = [.. Folkeregistreringer(deltaker.Opphold)],
            Mottaksopphold = [.. Mottaksopphold(deltaker.Opphold)],
            Asylsak = Day(deltaker.Opphold, "AS") is { } soekt ? new Asylsak { Soekt = soekt } : null,
            Utdanningsbakgrunn = KodeTables.Skolegang.Koder.TryGetValue(deltaker.Person.Skolegang, out var utdanning) ? utdanning : null,
            Program = registreringer.OfType<Introduksjonsprogram>().Select(Programdeltakelse.From).LastOrDefault(),
            Norsk = registreringer.OfType<Norskopplaering>().Select(Norskdeltakelse.From).LastOrDefault() is { } norsk
                ? norsk with { Fullfoert = Day(deltaker.Opphold, "NF"), SamfunnskunnskapsproeveAvlagt = Day(deltaker.Opphold, "SP") }
                : null,
        };
    }

    /// <summary>What UDI, Folkeregisteret and HK-dir send NIR of the same.</summary>
    /// <param name="opphold">The facts of a person.</param>
    public static Persondata MapSources(IReadOnlyList<OppholdRow> opphold) => new()
    {
        Foedselsdato = Day(opphold, "FD"),
        Tillatelser = Given(Tillatelser(opphold)),
        Bosettinger = Given(Bosettinger(opphold)),
        Folkeregistreringer = Given(Folkeregistreringer(opphold)),
        Mottaksopphold = Given(Mottaksopphold(opphold)),
        Asylsak = Day(opphold, "AS") is { } soekt ? new Asylsaksdata { Soekt = soekt } : null,
        Proever = Given(RowsOfKind(opphold, "SP").Select(static row => new Proevedata { Proevetype = Proevetype.ProeveISamfunnskunnskap, Dato = row.Dato })),
    };

    private static IEnumerable<Tillatelse> Tillatelser(IReadOnlyList<OppholdRow> opphold) => RowsOfKind(opphold, "OT")
        .Where(static row => Grunnlag.ContainsKey(row.Kode))
        .Select(static row => new Tillatelse { Oppholdsgrunnlag = Grunnlag[row.Kode], Innvilget = row.Dato });

    private static IEnumerable<Bosetting> Bosettinger(IReadOnlyList<OppholdRow> opphold) => RowsOfKind(opphold, "BO")
        .Where(IsInKommune).Select(static row => new Bosetting(Kommunenummer.Parse(row.Kommune), row.Dato, EtterAvtale: row.Kode is "AVT"));

    private static IEnumerable<Folkeregistrering> Folkeregistreringer(IReadOnlyList<OppholdRow> opphold) => RowsOfKind(opphold, "FR")
        .Where(IsInKommune).Select(static row => new Folkeregistrering(Kommunenummer.Parse(row.Kommune), row.Dato));

    private static IEnumerable<Mottaksopphold> Mottaksopphold(IReadOnlyList<OppholdRow> opphold) =>
        RowsOfKind(opphold, "IM").Select(static row => new Mottaksopphold(row.Dato, Til: null));

    private static ValueList<T>? Given<T>(IEnumerable<T> items) => items.ToValueList() is { Count: > 0 } list ? list : null;

    private static IEnumerable<OppholdRow> RowsOfKind(IReadOnlyList<OppholdRow> opphold, string kind) => opphold.Where(row => row.Kind == kind);

    private static DateOnly? Day(IReadOnlyList<OppholdRow> opphold, string kind) =>
        RowsOfKind(opphold, kind).Select(static row => (DateOnly?)row.Dato).FirstOrDefault();

    private static bool IsInKommune(OppholdRow row) => Kommunenummer.TryParse(row.Kommune, out _);
}
