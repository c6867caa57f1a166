using System.Text;
using System.Text.Json.Nodes;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Shared;

/// <summary>The complete registrations of <c>eksempelgrunner.json</c>, to vary with <c>with</c>.</summary>
internal static class Grunnregistrering
{
    public static Introduksjonsprogram ProgramEtterIntroduksjonsloven => Les<Introduksjonsprogram>("introduksjonsprogram-introduksjonsloven");

    public static Introduksjonsprogram ProgramEtterIntegreringsloven => Les<Introduksjonsprogram>("introduksjonsprogram-integreringsloven");

    public static Introduksjonsprogram ProgramEtterKapittel6A => Les<Introduksjonsprogram>("introduksjonsprogram-kapittel-6a");

    public static Norskopplaering NorskEtterIntroduksjonsloven => Les<Norskopplaering>("norskopplaering-introduksjonsloven");

    public static Norskopplaering NorskEtterIntegreringsloven => Les<Norskopplaering>("norskopplaering-integreringsloven");

    public static Norskopplaering NorskEtterKapittel6A => Les<Norskopplaering>("norskopplaering-kapittel-6a");

    public static Mottakskvalifisering Mottakskvalifisering => Les<Mottakskvalifisering>("mottakskvalifisering-integreringsloven");

    public static Asylopplaering Asylopplaering => Les<Asylopplaering>("asylopplaering-integreringsloven");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Registrering> Alle =>
    [
        ProgramEtterIntroduksjonsloven, ProgramEtterIntegreringsloven, ProgramEtterKapittel6A,
        NorskEtterIntroduksjonsloven, NorskEtterIntegreringsloven, NorskEtterKapittel6A,
        Mottakskvalifisering, Asylopplaering,
    ];

    private static T Les<T>(string navn)
        where T : Registrering
    {
        var grunner = JsonNode.Parse(Repository.Read("src", "Nir.Sdk", "Regler", "eksempelgrunner.json"))!;
        return (T)NirJson.Les(Encoding.UTF8.GetBytes(grunner[navn]!.ToJsonString())).Registrering;
    }
}
