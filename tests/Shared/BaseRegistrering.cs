using System.Text;
using System.Text.Json.Nodes;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Shared;

/// <summary>The complete registrations of <c>eksempelgrunner.json</c>, to vary with <c>with</c>.</summary>
public static class BaseRegistrering
{
    public static Introduksjonsprogram ProgramUnderIntroduksjonsloven => Read<Introduksjonsprogram>("introduksjonsprogram-introduksjonsloven");

    public static Introduksjonsprogram ProgramUnderIntegreringsloven => Read<Introduksjonsprogram>("introduksjonsprogram-integreringsloven");

    public static Introduksjonsprogram ProgramUnderKapittel6A => Read<Introduksjonsprogram>("introduksjonsprogram-kapittel-6a");

    public static Norskopplaering NorskUnderIntroduksjonsloven => Read<Norskopplaering>("norskopplaering-introduksjonsloven");

    public static Norskopplaering NorskUnderIntegreringsloven => Read<Norskopplaering>("norskopplaering-integreringsloven");

    public static Norskopplaering NorskUnderKapittel6A => Read<Norskopplaering>("norskopplaering-kapittel-6a");

    public static Mottakskvalifisering Mottakskvalifisering => Read<Mottakskvalifisering>("mottakskvalifisering-integreringsloven");

    public static Asylopplaering Asylopplaering => Read<Asylopplaering>("asylopplaering-integreringsloven");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Registrering> All =>
    [
        ProgramUnderIntroduksjonsloven, ProgramUnderIntegreringsloven, ProgramUnderKapittel6A,
        NorskUnderIntroduksjonsloven, NorskUnderIntegreringsloven, NorskUnderKapittel6A,
        Mottakskvalifisering, Asylopplaering,
    ];

    private static T Read<T>(string name)
        where T : Registrering
    {
        var grounds = JsonNode.Parse(Repository.Read("src", "Nir.Sdk", "Regler", "eksempelgrunner.json"))!;
        return (T)NirJson.Read(Encoding.UTF8.GetBytes(grounds[name]!.ToJsonString())).Registrering;
    }
}
