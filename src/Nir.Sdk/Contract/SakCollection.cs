using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>Puts together the facts of a case from what the sources and the municipality say.</summary>
internal static class SakCollection
{
    public static Personsak Collect(Persondata data, IReadOnlyList<Registrering> registreringer, IReadOnlyList<Henvendelse> henvendelser)
    {
        var (program, norsk, asyl) = (Last<Introduksjonsprogram>(registreringer), Last<Norskopplaering>(registreringer), Last<Asylopplaering>(registreringer));
        return new Personsak
        {
            Foedselsdato = data.Foedselsdato,
            Tillatelser = data.Tillatelser ?? [],
            Bosettinger = data.Bosettinger ?? [],
            Folkeregistreringer = data.Folkeregistreringer ?? [],
            Arbeidsforhold = data.Arbeidsforhold ?? [],
            ErNordiskEllerEoesBorger = data.ErNordiskEllerEoesBorger is true,
            Utdanningsbakgrunn = norsk?.Utdanningsbakgrunn ?? data.Utdanningsbakgrunn,
            HarUkrainskVideregaaendeUtenHoeyereUtdanning = data.HarUkrainskVideregaaendeUtenHoeyereUtdanning,
            Asylsak = Asylsak(data.Asylsak, asyl),
            Mottaksopphold = data.Mottaksopphold ?? [],
            Program = Program(program, henvendelser),
            Norsk = Norsk(norsk, data, henvendelser),
            Underretninger = data.Underretninger ?? [],
        };
    }

    private static T? Last<T>(IReadOnlyList<Registrering> registreringer)
        where T : Registrering
    {
        T? last = null;
        for (var i = 0; i < registreringer.Count; i++)
        {
            last = registreringer[i] is T one && (last is null || Begins(one).CompareTo(Begins(last)) > 0) ? one : last;
        }

        return last;
    }

    private static (DateOnly Vedtak, DateOnly Start) Begins(Registrering registrering) =>
        (registrering.FindFirstVedtaksdato() ?? default, registrering.FindFirstStartdato() ?? default);

    private static Programdeltakelse? Program(Introduksjonsprogram? registrering, IReadOnlyList<Henvendelse> henvendelser)
    {
        var (tilbud, krav) = Dates(henvendelser, Registreringsfamilie.Introduksjonsprogram);
        var deltakelse = registrering is null ? null : Programdeltakelse.From(registrering);
        return deltakelse is null && tilbud is null && krav is null ? null : (deltakelse ?? new()) with
        {
            Tilbudsdato = deltakelse?.Tilbudsdato ?? tilbud,
            Kravdato = deltakelse?.Kravdato ?? krav,
        };
    }

    private static Norskdeltakelse? Norsk(Norskopplaering? registrering, Persondata data, IReadOnlyList<Henvendelse> henvendelser)
    {
        var (tilbud, krav) = Dates(henvendelser, Registreringsfamilie.Norskopplaering);
        var proeve = Samfunnskunnskapsproeve(data);
        var deltakelse = registrering is null ? null : Norskdeltakelse.From(registrering);
        return deltakelse is null && tilbud is null && krav is null && proeve is null ? null : (deltakelse ?? new()) with
        {
            Tilbudsdato = deltakelse?.Tilbudsdato ?? tilbud,
            Kravdato = deltakelse?.Kravdato ?? krav,
            SamfunnskunnskapsproeveAvlagt = proeve,
        };
    }

    private static Asylsak? Asylsak(Asylsaksdata? data, Asylopplaering? registrering) => data is null ? null : data.ToSak() with
    {
        TimerNorsk = registrering?.TimerNorsk ?? [],
        TimerSamfunnskunnskap = registrering?.TimerSamfunnskunnskap ?? [],
    };

    private static DateOnly? Samfunnskunnskapsproeve(Persondata data) => (data.Proever ?? [])
        .Where(static proeve => proeve is { Proevetype: Proevetype.ProeveISamfunnskunnskap, Resultat: not Proeveresultat.IkkeVurdert })
        .Min(static proeve => (DateOnly?)proeve.Dato);

    // The offer that runs is the last one; a claim stands from the first time it is made.
    private static (DateOnly? Tilbud, DateOnly? Krav) Dates(IReadOnlyList<Henvendelse> henvendelser, Registreringsfamilie familie)
    {
        if (henvendelser.Count == 0)
        {
            return (null, null);
        }

        var own = henvendelser.Where(henvendelse => henvendelse.Familie == familie).ToArray();
        return (
            own.Where(static henvendelse => henvendelse.Type is Henvendelsestype.Tilbud).Max(static henvendelse => (DateOnly?)henvendelse.Dato),
            own.Where(static henvendelse => henvendelse.Type is Henvendelsestype.Krav).Min(static henvendelse => (DateOnly?)henvendelse.Dato));
    }
}
