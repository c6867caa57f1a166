namespace Nir.Register.Register;

/// <summary>What a change presumes about the register.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Nothing is said. The change is refused.</summary>
    public sealed record None : Condition;

    /// <summary>The registration does not exist (<c>If-None-Match: *</c>).</summary>
    public sealed record Absent : Condition;

    /// <summary>The registration is at this version (<c>If-Match</c>).</summary>
    /// <param name="Verdi">The version.</param>
    public sealed record Version(string Verdi) : Condition;
}
