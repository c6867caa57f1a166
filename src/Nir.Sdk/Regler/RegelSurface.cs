namespace Nir.Sdk.Regler;

/// <summary>A place where a rule speaks.</summary>
public enum RegelSurface
{
    /// <summary>The in-process validator.</summary>
    Validator = 1,

    /// <summary>The register's answer: a problem when refused, a remark when accepted.</summary>
    Problem = 2,

    /// <summary>The rule's page under <c>docs/rules</c>.</summary>
    Side = 3,

    /// <summary>The analyzers in the compiler.</summary>
    Analyzer = 4,
}
