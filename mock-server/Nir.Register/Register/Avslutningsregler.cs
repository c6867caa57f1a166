using Nir.Sdk.Frister;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>When the register ends a programme by itself: the deadline has passed, or the person has moved.</summary>
internal static class Avslutningsregler
{
    /// <summary>Why the programme is at its end on a day; null when it is not.</summary>
    public static Avslutningsgrunn? Finn(Registertilstand tilstand, Registerperson person, Introduksjonsprogram program, DateOnly dato) =>
        program.Avslutning is not null ? null : Finn(person, program, SisteDag(tilstand, person, program, dato), dato);

    /// <summary>The next day that there may be something to compute; null when nothing is in sight.</summary>
    public static DateOnly? NesteDag(Registertilstand tilstand, Registerperson person, Registeroppfoering oppfoering, DateOnly dato)
    {
        if (oppfoering.Registrering is not Introduksjonsprogram { Avslutning: null } program || oppfoering.ErAvsluttetAvRegisteret)
        {
            return null;
        }

        var siste = SisteDag(tilstand, person, program, dato);
        if (Finn(person, program, siste, dato) is { } grunn && !oppfoering.Avslutninger.Exists(spor => spor.GjelderSammeSom(grunn)))
        {
            return dato.AddDays(1);
        }

        var frist = siste?.Dag.AddDays(1);
        return Tidligste(frist > dato ? frist : null, NesteFlytting(person, dato));
    }

    private static Avslutningsgrunn? Finn(Registerperson person, Introduksjonsprogram program, (DateOnly Dag, string Atferd)? siste, DateOnly dato)
    {
        var flyttet = Flyttet(person, program, dato);
        return siste is var (dag, atferd) && dag < dato && !(flyttet?.Dato < dag)
            ? new Avslutningsgrunn(Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert, dag, atferd)
            : flyttet;
    }

    private static Avslutningsgrunn? Flyttet(Registerperson person, Introduksjonsprogram program, DateOnly dato)
    {
        var flytting = default(DateOnly?);
        foreach (var (kommune, fra) in Bosteder(person).Where(bosted => bosted.Dato <= dato && bosted.Dato > Begynte(program)))
        {
            flytting = kommune == program.Kommune ? null : flytting ?? fra;
        }

        return flytting is { } dag ? new Avslutningsgrunn(Avslutningsaarsak.FlyttetBeregnet, dag.AddDays(-1), "avslutter-ved-flytting") : null;
    }

    private static DateOnly? NesteFlytting(Registerperson person, DateOnly dato) =>
        Bosteder(person).Where(bosted => bosted.Dato > dato).Select(static bosted => (DateOnly?)bosted.Dato).FirstOrDefault();

    private static IEnumerable<(Kommunenummer Kommune, DateOnly Dato)> Bosteder(Registerperson person) =>
        (person.Data?.Folkeregistreringer ?? []).OrderBy(static bosted => bosted.Dato).Select(static bosted => (bosted.Kommune, bosted.Dato));

    // A programme that has not begun does not end: its first day is then the calendar's last.
    private static DateOnly Begynte(Introduksjonsprogram program) => program.Startdato ?? program.FoersteStartdato() ?? DateOnly.MaxValue;

    private static (DateOnly Dag, string Atferd)? SisteDag(Registertilstand tilstand, Registerperson person, Introduksjonsprogram program, DateOnly dato)
    {
        // What cannot be computed is not ended. To ask without permits costs more than the answer is worth.
        if (person.Data?.Tillatelser is not { Count: > 0 } || Begynte(program) is var start && start == DateOnly.MaxValue)
        {
            return null;
        }

        var vurdering = tilstand.Oppsett.RegelmotorUtenForklaring.Vurder(Personer.Sak(tilstand, person, program), dato);
        var lengde = vurdering.Programlengde;
        return vurdering.Lovvalg.Lovverk is Lovverk.Introduksjonsloven
            ? Siste(lengde, start) is { } treaar ? (treaar, "avslutter-ved-treaarsfristen") : null
            : lengde.SisteDagSomVedtatt is { } vedtatt ? (vedtatt, "avslutter-ved-fristen") : null;
    }

    // NIR was not adapted to the pandemic law: its months are left out.
    private static DateOnly? Siste(Programlengdesvar lengde, DateOnly start) =>
        lengde is { Pandemiutvidelse: not null, Rad: { Varighet: { } varighet } rad }
            ? start.AddMonths(varighet + (rad.Forlengelse ?? 0)).AddDays(-1)
            : lengde.SisteMuligeDag;

    private static DateOnly? Tidligste(DateOnly? a, DateOnly? b) => a is null || b < a ? b ?? a : a;
}
