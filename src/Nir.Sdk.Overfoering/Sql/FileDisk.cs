using Microsoft.EntityFrameworkCore;

namespace Nir.Sdk.Overfoering.Sql;

/// <summary>The disk that a database in a file stands on.</summary>
internal static class FileDisk
{
    /// <summary>Null: it stands in no file, or nobody can tell.</summary>
    public static DriveInfo? Find(DbContext context)
    {
        var file = context.Database.GetDbConnection().DataSource;
        if (string.IsNullOrEmpty(file) || !File.Exists(file))
        {
            return null;
        }

        var full = Path.GetFullPath(file);
        return DriveInfo.GetDrives().Where(drive => full.StartsWith(drive.RootDirectory.FullName, StringComparison.Ordinal))
            .MaxBy(static drive => drive.RootDirectory.FullName.Length);
    }
}
