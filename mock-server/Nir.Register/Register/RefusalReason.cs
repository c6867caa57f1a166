namespace Nir.Register.Register;

/// <summary>Why the register says no.</summary>
public enum RefusalReason
{
    /// <summary>There is no such registration.</summary>
    NotFound = 1,

    /// <summary>The caller's role does not cover the family, or the municipality is another than the caller's.</summary>
    NoAccess = 2,

    /// <summary>The change does not say what it presumes.</summary>
    ConditionMissing = 3,

    /// <summary>What the change presumes does not hold.</summary>
    ConditionBroken = 4,

    /// <summary>Rules are broken.</summary>
    Regelbrudd = 5,

    /// <summary>The participation is registered under another id.</summary>
    ExistsWithOtherId = 6,

    /// <summary>The register holds as much as it may.</summary>
    Full = 7,

    /// <summary>The register is closed for transfer.</summary>
    Closure = 8,
}
