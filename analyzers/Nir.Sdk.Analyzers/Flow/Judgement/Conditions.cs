using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Judgement;

/// <summary>The conditions of rules (<c>vilkaar</c>) that can be told from the registration alone.</summary>
internal static class Conditions
{
    /// <summary>One of these members is given.</summary>
    public const string TimerErGitt = "TimerErGitt";

    /// <summary>The register did not accept the same value earlier: certain only where a context says that nothing came before.</summary>
    public const string NotAcceptedBefore = "UtdanningsbakgrunnenErIkkeGodtattTidligere";

    private static readonly string[] Timer = ["TimerNorsk", "TimerSamfunnskunnskap"];

    public static bool Names(ISymbol member) => member.ContainingNamespace is { Name: "Registreringer" } && Timer.Contains(member.Name);

    /// <summary>Whether hours are certainly given.</summary>
    public static bool HasHours(ObjectState state, TypeShape shape, Members members) =>
        Timer.Any(name => Find(shape, name) is { } member && state.IsDefinite(members.Bit(member)));

    private static ISymbol? Find(TypeShape shape, string name) => shape.Type.GetMembers(name).FirstOrDefault();
}
