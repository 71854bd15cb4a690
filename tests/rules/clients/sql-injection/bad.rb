User.where("name = '#{params[:name]}'") # expect
User.where "name = '#{name}'" # expect
User.where(account: account).order("#{params[:sort]} desc") # expect
User.find_by_sql("SELECT id FROM users WHERE name = '#{name}'") # expect
connection.execute("DELETE FROM users WHERE id = #{id}") # expect
query = "SELECT id FROM users WHERE id = " + params[:id] # expect
query = "SELECT id FROM users WHERE id = '%s'" % params[:id] # expect
