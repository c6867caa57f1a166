namespace Nir.Register.Register;

/// <summary>How strict the register is where the public sources leave it open.</summary>
public enum Profile
{
    /// <summary>What the public sources say, and our own reading where they are silent.</summary>
    Documented = 1,

    /// <summary>All data must match what the register has computed, as Oslo reports.</summary>
    Strict = 2,

    /// <summary>Takes what can be understood.</summary>
    Generous = 3,
}
