using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Regler;

/// <summary>
/// Says what a <see langword="bool"/> member tells about a registration's law, so that the analyzers follow a guard of your own.
/// It speaks of the instance, or of a static method's first parameter. Several with the same <see cref="When"/>: one of their laws.
/// </summary>
/// <param name="lovverk">The law that then governs.</param>
/// <param name="when">The result that says so. The other result says nothing, unless it has an attribute of its own.</param>
/// <example>
/// <code>
/// [LovverkVakt(Lovverk.Integreringsloven, when: true)]
/// [LovverkVakt(Lovverk.IntegreringslovenKapittel6A, when: true)]
/// static bool HasSluttmaal(Registrering registrering) => registrering.Lovverk.IsIntegreringsloven();
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class LovverkVaktAttribute(Lovverk lovverk, bool when) : Attribute
{
    /// <summary>The law that then governs.</summary>
    public Lovverk Lovverk { get; } = lovverk;

    /// <summary>The result that says so.</summary>
    public bool When { get; } = when;
}
