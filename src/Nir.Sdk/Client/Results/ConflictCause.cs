namespace Nir.Sdk.Client.Results;

/// <summary>Why a transfer is in conflict with what the register holds.</summary>
public enum ConflictCause
{
    /// <summary>The register has the same person, family, kommune and first vedtak under another id (409).</summary>
    ExistsUnderAnotherId = 1,

    /// <summary>The register's version is not the one that was read: changed, created or deleted by another (412).</summary>
    ChangedInRegister = 2,

    /// <summary>
    /// It was sent as new, and the register holds it already, with other content (412). Give what was accepted last, or its version:
    /// <see cref="NirClient.MergeAsync"/>, <see cref="NirClient.UpdateAsync"/>.
    /// </summary>
    ExistsUnderThisId = 3,
}
