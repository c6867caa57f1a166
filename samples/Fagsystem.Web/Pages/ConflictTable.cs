using Nir.Sdk.Kodeverk;
using Nir.Sdk.Overfoering.Repairs;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Web.Pages;

/// <summary>Both sides of a conflict in a caseworker's words, field by field.</summary>
public static class ConflictTable
{
    public static IReadOnlyList<(string Felt, string Her, string Nir)> Create(OverfoeringConflict conflict) =>
        [.. conflict.Differences.Select(member => (Name(member), Text(conflict.Mine, member), Text(conflict.Nirs?.Registrering, member)))];

    private static string Name(string member) => member.Split('.', '[')[0] switch
    {
        "Sluttmaal" => "Sluttmål",
        "Startdato" => "Startdato",
        "Vedtak" => "Vedtak",
        "Tiltak" => "Tiltak",
        "TimerNorsk" => "Timer i norsk",
        "Utdanningsbakgrunn" => "Utdanningsbakgrunn",
        "ReservasjonMotForskning" => "Reservasjon mot forskning",
        var other => other,
    };

    private static string Text(Registrering? registrering, string member) => (registrering, member) switch
    {
        (null, _) => "finnes ikke",
        (Introduksjonsprogram program, "Sluttmaal") => program.Sluttmaal?.GetNavn() ?? "ikke registrert",
        (Introduksjonsprogram program, "Startdato") => SakModel.Iso(program.Startdato),
        (Norskopplaering norsk, "Utdanningsbakgrunn") => norsk.Utdanningsbakgrunn?.GetNavn() ?? "ikke registrert",
        (_, "ReservasjonMotForskning") => registrering.ReservasjonMotForskning switch { true => "ja", false => "nei", null => "ikke registrert" },
        _ => "se registreringen",
    };
}
