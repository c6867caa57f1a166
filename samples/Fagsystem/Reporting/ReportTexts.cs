using System.Globalization;
using Fagsystem.Export;
using Fagsystem.Mapping;
using Fagsystem.Overfoering;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Fagsystem.Reporting;

/// <summary>What things are called to a caseworker.</summary>
internal static class ReportTexts
{
    public const string Protected = "Skjermet";

    public static CultureInfo Culture { get; } = CultureInfo.InvariantCulture;

    public static string GetNavn(SakOutcome outcome) => outcome switch
    {
        SakOutcome.Accepted => "Godtatt",
        SakOutcome.AcceptedWithMerknader => "Godtatt med merknader",
        SakOutcome.CorrectedAndAccepted => "Rettet og godtatt",
        SakOutcome.Refused => "Avvist",
        SakOutcome.Conflict => "Konflikt",
        SakOutcome.Ukjent => "Utfall ukjent",
        SakOutcome.Unmapped => "Ikke kartlagt",
        _ => "Ikke sendt",
    };

    public static string GetNavn(Oppfoelging oppfoelging) => oppfoelging switch
    {
        Oppfoelging.Saksbehandler => "Saksbehandler retter i fagsystemet",
        Oppfoelging.Support => "Meldes til IMDinett support",
        Oppfoelging.Leverandoer => "Meldes til leverandøren av fagsystemet",
        _ => "Ingen oppfølging",
    };

    public static string Late(RunSummary sum) =>
        $"Vedtak registrert mer enn to måneder etter ({RegelCatalogue.NIR3003.Id}), siden historikken overføres nå: {sum.LateCount} saker";

    public static string Lov(string hjemmelCode) =>
        KodeTables.Hjemmel.Koder.TryGetValue(hjemmelCode, out var lovverk) ? lovverk.GetNavn() : "Ukjent lov";

    public static string Ordning(string kode) => KodeTables.Ordning.Koder.GetValueOrDefault(kode) switch
    {
        Registreringsfamilie.Introduksjonsprogram => "Introduksjonsprogram",
        Registreringsfamilie.Norskopplaering => "Norsk og samfunnskunnskap",
        Registreringsfamilie.Mottakskvalifisering => "Kvalifisering i mottak",
        Registreringsfamilie.Asylopplaering => "Opplæring i mottak",
        _ => "Ukjent ordning",
    };

    public static string Regel(string id) => RegelCatalogue.TryFind(id, out var regel) ? regel.Tittel : "Ukjent regel";

    /// <summary>The person's name, but not of one whose address is protected: where such a person lives must not be told by a report.</summary>
    public static string GetNavn(PersonRow person) => person.Sperrekode.Length > 0 ? Protected : $"{person.Fornavn} {person.Etternavn}";

    public static string Date(DateOnly date) => date.ToString(CsvFormat.Dato, Culture);
}
