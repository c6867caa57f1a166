using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>
/// Says that a field has a rule under one law. The attribute holds the law and the rule's id; text, interval, level and source stand in
/// the rule itself (<see cref="Regler.RegelCatalogue"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public abstract class FeltregelAttribute : Attribute
{
    private protected FeltregelAttribute(Lovverk lovverk, string regel)
    {
        Lovverk = lovverk;
        Regel = regel;
    }

    /// <summary>The law under which the rule holds.</summary>
    public Lovverk Lovverk { get; }

    /// <summary>The rule's id, for example <c>NIR1001</c>.</summary>
    public string Regel { get; }
}
