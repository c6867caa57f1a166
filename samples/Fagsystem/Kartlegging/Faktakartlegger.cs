using Fagsystem.Eksport;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Kartlegging;

/// <summary>
/// Maps what the fagsystem knows of a person to the facts that the deadline engine asks for. A line that means nothing here is left out: then
/// the answer says what is missing.
/// </summary>
internal static class Faktakartlegger
{
    private static readonly Dictionary<string, Oppholdsgrunnlag> Grunnlag = new()
    {
        ["FLY"] = Oppholdsgrunnlag.Flyktning,
        ["OVF"] = Oppholdsgrunnlag.Overfoeringsflyktning,
        ["FAM"] = Oppholdsgrunnlag.FamilieTilFlyktning,
        ["KOL"] = Oppholdsgrunnlag.KollektivBeskyttelse,
    };

    /// <summary>The facts of a participant, with what the cases hold. Null: the export knows none.</summary>
    public static Personsak? Kartlegg(Deltaker deltaker)
    {
        if (deltaker.Opphold.Count == 0)
        {
            return null;
        }

        var registreringer = deltaker.Saker.Select(Kartlegger.Kartlegg).OfType<Kartleggingsresultat.Kartlagt>().Select(static resultat => resultat.Registrering).ToList();
        return new Personsak
        {
            Foedselsdato = Dag(deltaker, "FD"),
            Tillatelser = [.. Av(deltaker, "OT").Where(static rad => Grunnlag.ContainsKey(rad.Kode)).Select(static rad => new Tillatelse { Oppholdsgrunnlag = Grunnlag[rad.Kode], Innvilget = rad.Dato })],
            Bosettinger = [.. Av(deltaker, "BO").Where(ErIKommune).Select(static rad => new Bosetting(Kommunenummer.Parse(rad.Kommune), rad.Dato, EtterAvtale: rad.Kode is "AVT"))],
            Folkeregistreringer = [.. Av(deltaker, "FR").Where(ErIKommune).Select(static rad => new Folkeregistrering(Kommunenummer.Parse(rad.Kommune), rad.Dato))],
            Mottaksopphold = [.. Av(deltaker, "IM").Select(static rad => new Mottaksopphold(rad.Dato, Til: null))],
            Asylsak = Av(deltaker, "AS").Select(static rad => new Asylsak { Soekt = rad.Dato }).FirstOrDefault(),
            Utdanningsbakgrunn = Kodetabeller.Skolegang.Koder.TryGetValue(deltaker.Person.Skolegang, out var utdanning) ? utdanning : null,
            Program = registreringer.OfType<Introduksjonsprogram>().Select(Programdeltakelse.Fra).LastOrDefault(),
            Norsk = registreringer.OfType<Norskopplaering>().Select(Norskdeltakelse.Fra).LastOrDefault() is { } norsk
                ? norsk with { Fullfoert = Dag(deltaker, "NF"), SamfunnskunnskapsproeveAvlagt = Dag(deltaker, "SP") }
                : null,
        };
    }

    private static IEnumerable<Oppholdsrad> Av(Deltaker deltaker, string slag) => deltaker.Opphold.Where(rad => rad.Slag == slag);

    private static DateOnly? Dag(Deltaker deltaker, string slag) => Av(deltaker, slag).Select(static rad => (DateOnly?)rad.Dato).FirstOrDefault();

    private static bool ErIKommune(Oppholdsrad rad) => Kommunenummer.TryParse(rad.Kommune, out _);
}
