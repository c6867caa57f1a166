using Fagsystem.Export;
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
            Foedselsdato = Day(deltaker, "FD"),
            Tillatelser = [.. RowsOfKind(deltaker, "OT").Where(static row => Grunnlag.ContainsKey(row.Kode))
                .Select(static row => new Tillatelse { Oppholdsgrunnlag = Grunnlag[row.Kode], Innvilget = row.Dato })],
            Bosettinger = [.. RowsOfKind(deltaker, "BO").Where(IsInKommune)
                .Select(static row => new Bosetting(Kommunenummer.Parse(row.Kommune), row.Dato, EtterAvtale: row.Kode is "AVT"))],
            Folkeregistreringer = [.. RowsOfKind(deltaker, "FR").Where(IsInKommune)
                .Select(static row => new Folkeregistrering(Kommunenummer.Parse(row.Kommune), row.Dato))],
            Mottaksopphold = [.. RowsOfKind(deltaker, "IM").Select(static row => new Mottaksopphold(row.Dato, Til: null))],
            Asylsak = RowsOfKind(deltaker, "AS").Select(static row => new Asylsak { Soekt = row.Dato }).FirstOrDefault(),
            Utdanningsbakgrunn = KodeTables.Skolegang.Koder.TryGetValue(deltaker.Person.Skolegang, out var utdanning) ? utdanning : null,
            Program = registreringer.OfType<Introduksjonsprogram>().Select(Programdeltakelse.From).LastOrDefault(),
            Norsk = registreringer.OfType<Norskopplaering>().Select(Norskdeltakelse.From).LastOrDefault() is { } norsk
                ? norsk with { Fullfoert = Day(deltaker, "NF"), SamfunnskunnskapsproeveAvlagt = Day(deltaker, "SP") }
                : null,
        };
    }

    private static IEnumerable<OppholdRow> RowsOfKind(Deltaker deltaker, string kind) => deltaker.Opphold.Where(row => row.Kind == kind);

    private static DateOnly? Day(Deltaker deltaker, string kind) => RowsOfKind(deltaker, kind).Select(static row => (DateOnly?)row.Dato).FirstOrDefault();

    private static bool IsInKommune(OppholdRow row) => Kommunenummer.TryParse(row.Kommune, out _);
}
