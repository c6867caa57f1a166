using Nir.Sdk.Registreringer;

namespace Fagsystem.Overfoering;

/// <summary>Corrections that are safe without asking anyone. Each gives null where it is not.</summary>
internal static class Retting
{
    /// <summary>Drops a week that is there twice with the same hours. Null when the hours differ.</summary>
    public static Registrering? UtenLikeUker(Registrering registrering) => registrering switch
    {
        Norskopplaering norsk when ErEntydige(norsk.TimerNorsk, norsk.TimerSamfunnskunnskap) => norsk with
        {
            TimerNorsk = norsk.TimerNorsk?.Distinct().ToValueList(),
            TimerSamfunnskunnskap = norsk.TimerSamfunnskunnskap?.Distinct().ToValueList(),
        },
        Asylopplaering asyl when ErEntydige(asyl.TimerNorsk, asyl.TimerSamfunnskunnskap) => asyl with
        {
            TimerNorsk = asyl.TimerNorsk?.Distinct().ToValueList(),
            TimerSamfunnskunnskap = asyl.TimerSamfunnskunnskap?.Distinct().ToValueList(),
        },
        _ => null,
    };

    private static bool ErEntydige(ValueList<Norsktimer>? norsk, ValueList<Samfunnskunnskapstimer>? samfunnskunnskap) =>
        ErEntydig(norsk, static timer => timer.Uke) && ErEntydig(samfunnskunnskap, static timer => (timer.Uke, timer.Modul));

    private static bool ErEntydig<T, TNoekkel>(ValueList<T>? timer, Func<T, TNoekkel> noekkel)
        where TNoekkel : notnull =>
        timer is null || timer.Distinct().CountBy(noekkel).All(static gruppe => gruppe.Value == 1);
}
