using System.Globalization;
using Fagsystem.Eksport;
using Fagsystem.Kartlegging;
using Fagsystem.Overfoering;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Fagsystem.Rapport;

/// <summary>What things are called to a caseworker.</summary>
internal static class Tekster
{
    public const string Skjermet = "Skjermet";

    public static CultureInfo Kultur { get; } = CultureInfo.InvariantCulture;

    public static string Navn(Saksutfall utfall) => utfall switch
    {
        Saksutfall.Godtatt => "Godtatt",
        Saksutfall.GodtattMedMerknader => "Godtatt med merknader",
        Saksutfall.RettetOgGodtatt => "Rettet og godtatt",
        Saksutfall.Avvist => "Avvist",
        Saksutfall.Konflikt => "Konflikt",
        Saksutfall.Ukjent => "Utfall ukjent",
        Saksutfall.IkkeKartlagt => "Ikke kartlagt",
        _ => "Ikke sendt",
    };

    public static string Navn(Oppfoelging oppfoelging) => oppfoelging switch
    {
        Oppfoelging.Saksbehandler => "Saksbehandler retter i fagsystemet",
        Oppfoelging.Support => "Meldes til IMDinett support",
        Oppfoelging.Leverandoer => "Meldes til leverandøren av fagsystemet",
        _ => "Ingen oppfølging",
    };

    public static string Lov(string hjemmelskode) =>
        Kodetabeller.Hjemmel.Koder.TryGetValue(hjemmelskode, out var lovverk) ? lovverk.Navn() : "Ukjent lov";

    public static string Ordning(string kode) => Kodetabeller.Ordning.Koder.GetValueOrDefault(kode) switch
    {
        Registreringsfamilie.Introduksjonsprogram => "Introduksjonsprogram",
        Registreringsfamilie.Norskopplaering => "Norsk og samfunnskunnskap",
        Registreringsfamilie.Mottakskvalifisering => "Kvalifisering i mottak",
        Registreringsfamilie.Asylopplaering => "Opplæring i mottak",
        _ => "Ukjent ordning",
    };

    public static string Regel(string id) => Regelkatalog.TryFinn(id, out var regel) ? regel.Tittel : "Ukjent regel";

    /// <summary>The person's name, but not of one whose address is protected: where such a person lives must not be told by a report.</summary>
    public static string Navn(Personrad person) => person.Sperrekode.Length > 0 ? Skjermet : $"{person.Fornavn} {person.Etternavn}";

    public static string Dato(DateOnly dato) => dato.ToString(Csvformat.Dato, Kultur);
}
