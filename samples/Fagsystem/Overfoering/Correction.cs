using Nir.Sdk.Registreringer;

namespace Fagsystem.Overfoering;

/// <summary>Corrections that are safe without asking anyone. Each gives null where it is not.</summary>
internal static class Correction
{
    /// <summary>Drops a week that is there twice with the same hours. Null when the hours differ.</summary>
    public static Registrering? WithoutEqualWeeks(Registrering registrering) => registrering switch
    {
        Norskopplaering norsk when AreUnique(norsk.TimerNorsk, norsk.TimerSamfunnskunnskap) => norsk with
        {
            TimerNorsk = norsk.TimerNorsk?.Distinct().ToValueList(),
            TimerSamfunnskunnskap = norsk.TimerSamfunnskunnskap?.Distinct().ToValueList(),
        },
        Asylopplaering asyl when AreUnique(asyl.TimerNorsk, asyl.TimerSamfunnskunnskap) => asyl with
        {
            TimerNorsk = asyl.TimerNorsk?.Distinct().ToValueList(),
            TimerSamfunnskunnskap = asyl.TimerSamfunnskunnskap?.Distinct().ToValueList(),
        },
        _ => null,
    };

    private static bool AreUnique(ValueList<Norsktimer>? norsk, ValueList<Samfunnskunnskapstimer>? samfunnskunnskap) =>
        IsUnique(norsk, static timer => timer.Uke) && IsUnique(samfunnskunnskap, static timer => (timer.Uke, timer.Modul));

    private static bool IsUnique<T, TKey>(ValueList<T>? timer, Func<T, TKey> key)
        where TKey : notnull =>
        timer is null || timer.Distinct().CountBy(key).All(static group => group.Value == 1);
}
