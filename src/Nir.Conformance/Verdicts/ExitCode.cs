namespace Nir.Conformance.Verdicts;

/// <summary>What a program that runs scenarios exits with. Several at once: 3 before 2 before 1 before 5 before 4.</summary>
public enum ExitCode
{
    /// <summary>All that was asked for passed, but for failures that were expected.</summary>
    Conforms = 0,

    /// <summary>Something deviates.</summary>
    Deviates = 1,

    /// <summary>The question cannot be understood, or matches nothing.</summary>
    Usage = 2,

    /// <summary>The harness failed.</summary>
    HarnessError = 3,

    /// <summary>Nothing deviates, but not all could be assessed.</summary>
    NotAllAssessed = 4,

    /// <summary>Something passed that was expected to fail.</summary>
    UnexpectedlyPassed = 5,
}
