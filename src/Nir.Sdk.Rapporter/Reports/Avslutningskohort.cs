using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Reports;

/// <summary>When and how a person's programme ended: once for each person, the last time.</summary>
/// <param name="Year">The year it counts in.</param>
/// <param name="Program">The programme.</param>
/// <param name="Aarsak">The reason.</param>
/// <param name="ErRegistrert">Whether the kommune has registered it.</param>
internal readonly record struct Avslutningskohort(int Year, Introduksjonsprogram Program, Avslutningsaarsak Aarsak, bool ErRegistrert)
{
    /// <summary>The law.</summary>
    public Lovverk Lovverk => Program.Lovverk;

    /// <summary>The cohort. Null: the programme has not ended, or the person has returned to it.</summary>
    /// <param name="deltaker">The person.</param>
    /// <param name="kommune">Whose programmes count. Null: all.</param>
    /// <param name="date">The day it is as of: what lies after it does not count.</param>
    public static Avslutningskohort? Find(Deltaker deltaker, Kommunenummer? kommune, DateOnly date)
    {
        var programs = deltaker.Registreringer
            .Where(one => one.Registrering is Introduksjonsprogram program && (kommune is null || program.Kommune == kommune) && !(Begun(program) > date))
            .Select(one => (Program: (Introduksjonsprogram)one.Registrering, End: End(one, date)))
            .ToArray();
        var last = programs.Where(static one => one.End is not null).OrderBy(static one => one.End!.Value.Day).ThenBy(static one => one.Program.Id)
            .LastOrDefault();
        return last.End is { } end && !programs.Any(one => one.End is null && Begun(one.Program) > end.Day)
            ? new(AfterLeave(last.Program, end.Day).Year, last.Program, end.Aarsak, end.ErRegistrert)
            : null;
    }

    private static DateOnly? Begun(Introduksjonsprogram program) => program.Startdato ?? program.FindFirstStartdato() ?? program.FindFirstVedtaksdato();

    // A computed and a registered end are one end: the registered one.
    private static (DateOnly Day, Avslutningsaarsak Aarsak, bool ErRegistrert)? End(DeltakerRegistrering registered, DateOnly date)
    {
        var program = (Introduksjonsprogram)registered.Registrering;
        return program.Avslutning is { } actual && actual.Dato <= date ? (actual.Dato, actual.Avslutningsaarsak, true)
            : registered.BeregnetAvslutning is { } computed && computed.Dato <= date ? (computed.Dato, computed.Avslutningsaarsak, false)
            : Decided(program) is { } decided && decided < date ? (decided, Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert, false)
            : null;
    }

    // What was decided to be the last day, where nobody has registered or computed an end yet.
    private static DateOnly? Decided(Introduksjonsprogram program) => program.Avslutning is null ? Regler.Noekkeldatoer.Programslutt(program) : null;

    private static DateOnly AfterLeave(Introduksjonsprogram program, DateOnly end) => (program.Permisjoner ?? [])
        .Where(leave => leave.Permisjonsgrunn is Permisjonsgrunn.OmsorgspermisjonFoedsel or Permisjonsgrunn.OmsorgspermisjonAdopsjon
            && leave.Fra <= end && leave.Til > end)
        .Select(static leave => leave.Til).DefaultIfEmpty(end).Max();
}
