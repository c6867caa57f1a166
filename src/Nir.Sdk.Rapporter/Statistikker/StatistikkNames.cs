using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>What areas, divisions and units are called in IMDi's files.</summary>
internal static class StatistikkNames
{
    /// <summary>The names of the two columns of an area: its number and its name.</summary>
    public static (string Number, string Name) Find(Statistikknivaa level) => level switch
    {
        Statistikknivaa.Kommune => ("Kommunenummer", "Kommune"),
        Statistikknivaa.Naeringsregion => ("Næringsregionnummer", "Næringsregion"),
        Statistikknivaa.Bydel => ("Bydelsnummer", "Bydel"),
        _ => ("Fylkesnummer", "Fylke"),
    };

    /// <summary>The name of a division's column. What is divided by nothing is of all sexes, as IMDi writes it.</summary>
    public static string Find(Statistikkinndeling inndeling) => inndeling switch
    {
        Statistikkinndeling.Alder => "Alder",
        Statistikkinndeling.Lovverk => "Lovverk",
        Statistikkinndeling.Tiltak => "Tiltak",
        _ => "Kjønn",
    };

    /// <summary>The unit.</summary>
    public static string Find(Statistikkenhet unit) => unit switch
    {
        Statistikkenhet.Timer => "Timer",
        Statistikkenhet.Prosent => "Prosent",
        _ => "Personer",
    };
}
