#!/usr/bin/env bash
# Makes one migration for both engines, so that neither set falls behind the model.
#   build/add-migration.sh AddCourses
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore
for engine in PostgreSql SqlServer; do
  dotnet ef migrations add "$1" \
    --project src/Mentorship.Core --startup-project src/Mentorship.Web \
    --context "${engine}DbContext" --output-dir "Data/Migrations/$engine"
done
