using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>What the validator found.</summary>
public sealed class Valideringsresultat
{
    /// <summary>No rule is broken and all were assessed.</summary>
    internal static readonly Valideringsresultat Feilfritt = new([], []);

    internal Valideringsresultat(ValueList<Avvik> avvik, ValueList<IkkeVurdert> ikkeVurdert)
    {
        Avvik = avvik;
        IkkeVurdert = ikkeVurdert;
    }

    /// <summary>The rules broken, in the order of the model.</summary>
    public ValueList<Avvik> Avvik { get; }

    /// <summary>The rules that could not be assessed.</summary>
    public ValueList<IkkeVurdert> IkkeVurdert { get; }

    /// <summary>Whether no rule refuses the registration. Remarks do not.</summary>
    public bool ErGodtatt
    {
        get
        {
            foreach (var avvik in Avvik)
            {
                if (avvik.Alvorlighet is Alvorlighet.Avvisning)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
