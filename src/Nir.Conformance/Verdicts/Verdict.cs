namespace Nir.Conformance.Verdicts;

/// <summary>What came of a scenario. Only <see cref="Passed"/> conforms.</summary>
public enum Verdict
{
    /// <summary>All that must hold, held.</summary>
    Passed = 1,

    /// <summary>Something that must hold did not, or the fagsystem failed.</summary>
    Failed = 2,

    /// <summary>It is about a law or a role that the fagsystem does not have.</summary>
    NotApplicable = 3,

    /// <summary>It could not be judged: its twin did not pass, what it looks at is not shown, or it was not reached.</summary>
    NotAssessable = 4,

    /// <summary>The fagsystem cannot do a step of it, and said so.</summary>
    Unsupported = 5,

    /// <summary>The harness failed. It says nothing about the fagsystem.</summary>
    HarnessError = 6,

    /// <summary>It was expected to fail, and passed: the expectation is to be taken away.</summary>
    UnexpectedlyPassed = 7,
}
